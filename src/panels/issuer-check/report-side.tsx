import type { Fix } from '#domain/doctor/finding.ts'
import { DiagnosisReport } from '#panels/diagnosis-report/diagnosis-report.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Side } from '#ui/side.tsx'
import { LazyCopies } from './lazy-copies.tsx'
import styles from './issuer-check.module.css'
import type { IssuerCheck } from './use-issuer-check.ts'

interface Props {
  readonly check: IssuerCheck
  /** Repeats the check; absent where no link can. */
  readonly link?: string | undefined
  /** Absent where nothing can be changed. */
  readonly onFix?: (fix: Fix) => void
}

/** The report; before there is anything to report, what it will hold. */
export function ReportSide({ check, link, onFix }: Props) {
  const { state, diagnosis, document } = check
  if (diagnosis) {
    return (
      <DiagnosisReport
        diagnosis={diagnosis}
        ms={document?.ms}
        pending={state === 'checking'}
        {...(onFix && { onFix })}
        tools={<LazyCopies check={check} link={link} />}
      />
    )
  }
  if (state === 'checking') {
    return (
      <Side label="Issuer report" title="Checking" kind="pending">
        <div className={styles.empty}>
          <Placeholder lines={4} label="Checking the issuer" />
        </div>
      </Side>
    )
  }
  return (
    <Side label="Issuer report" title="Issuer report" kind="none">
      <div className={styles.empty}>
        <p>
          This shows what the issuer publishes, held against what Auth0 needs: whether a login can
          work, what is in its way, who can mend it, and the message to send them.
        </p>
        <p>It is checked while you type. Nobody is logged in for it.</p>
      </div>
    </Side>
  )
}
