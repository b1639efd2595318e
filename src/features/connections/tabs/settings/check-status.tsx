import { DiagnosisReport } from '#panels/diagnosis-report/diagnosis-report.tsx'
import { verdictLooks } from '#panels/diagnosis-report/severity-words.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Hint } from '#ui/hint.tsx'
import { Verdict } from '#ui/verdict.tsx'
import type { SettingsCheck } from './use-settings-check.ts'

/** What the check says of the connection as the form has it. */
export function CheckStatus({ check }: { readonly check: SettingsCheck }) {
  const { state, lacked, diagnosis } = check
  if (lacked !== undefined)
    return <Hint>Not checked: asking the issuer takes the permission {lacked}.</Hint>
  if (state === 'failed')
    return <Verdict kind="unknown">Not checked: Greencheck’s server did not answer.</Verdict>
  if (state === 'checking') return <Verdict kind="pending">Checking</Verdict>
  if (!diagnosis) return null
  const { kind, words } = verdictLooks[diagnosis.verdict]
  return <Verdict kind={kind}>{words}</Verdict>
}

/** The findings behind it, on demand. */
export function CheckReport({ check }: { readonly check: SettingsCheck }) {
  const { diagnosis, document, keys, state } = check
  if (!diagnosis) return null
  return (
    <Disclosure summary="Show what was checked">
      <DiagnosisReport
        diagnosis={diagnosis}
        evidence={{ document, keys }}
        pending={state === 'checking'}
      />
    </Disclosure>
  )
}
