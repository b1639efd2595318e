import { useSession } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import type { TestRun } from '#domain/test-run/run.ts'
import { isLoginLine } from '#domain/test-run/timeline-lines.ts'
import { failureTitle } from '#panels/failure/failure-note.tsx'
import styles from './test.module.css'

interface Props {
  readonly run: TestRun
  /** The log is being asked. */
  readonly reading: boolean
  /** Why it could not be read. */
  readonly error: Error | null
}

/** How the steps inside the tenant are known, where its log does not tell. */
export function LogNote({ run, reading, error }: Props) {
  const { domain } = useSession().config
  if (run.outcome === 'stopped' || run.events?.some(isLoginLine)) return null
  return <p className={styles.quiet}>{wordsOf(run, reading, error, domain)}</p>
}

function wordsOf(run: TestRun, reading: boolean, error: Error | null, domain: string): string {
  if (isApiError(error)) {
    const inferred = 'Steps inside the tenant are inferred:'
    return error.kind === 'machine' && error.missing
      ? `${inferred} Greencheck’s access lacks ${error.missing}, which an administrator of ${domain} grants.`
      : `${inferred} its log could not be read. ${failureTitle(error)}.`
  }
  if (reading) return 'Reading the tenant’s log…'
  return run.events
    ? 'Steps inside the tenant are inferred: its log has no line of this login.'
    : 'Steps inside the tenant are inferred: its log was not read.'
}
