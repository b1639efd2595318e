import { describeFinding } from '#domain/doctor/describe.ts'
import type { Finding, Place } from '#domain/doctor/finding.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { VerdictIcon } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './diagnosis-report.module.css'
import { Sources } from './sources.tsx'

interface Props {
  readonly findings: readonly Finding[]
  readonly place: Place
}

/** What was checked and is good: one line, and each by name on demand. */
export function FineChecks({ findings, place }: Props) {
  if (findings.length === 0) return null
  const headline = findings.length === 1 ? '1 check is fine' : `${findings.length} checks are fine`
  return (
    <div className={styles.finding}>
      <VerdictIcon kind="good" />
      <Disclosure summary={<strong>{headline}</strong>}>
        <ul className={styles.fine}>
          {findings.map((finding) => {
            const { headline: name, clause } = describeFinding(finding, place)
            return (
              <li key={`${finding.code} ${name}`}>
                <VisibleText value={name} />{' '}
                <span className={styles.clause}>
                  <Sources clause={clause} />
                </span>
              </li>
            )
          })}
        </ul>
      </Disclosure>
    </div>
  )
}
