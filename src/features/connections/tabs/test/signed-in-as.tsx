import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './test.module.css'
import { whoOf } from './who.ts'

/** Whom a run that passed was of: the provider may have asked nobody, and taken who it knew. */
export function SignedInAs({ run }: { readonly run: TestRun }) {
  const who = whoOf(run)
  if (!who) return null
  return (
    <div className={styles.section}>
      <p>
        Signed in as{' '}
        <strong>
          <VisibleText value={who.name} />
        </strong>
        {who.email !== undefined && (
          <>
            {' '}
            (<VisibleText value={who.email} />)
          </>
        )}
        .
      </p>
      <p className={styles.quiet}>
        To test as somebody else: the provider remembers this browser, so sign out there first, or
        open Greencheck in a private window.
      </p>
    </div>
  )
}
