import { reportJson } from '#domain/doctor/report/report-json.ts'
import { reportMarkdown } from '#domain/doctor/report/report-markdown.ts'
import type { IssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { type CheckValues, expectationOf } from './check-values.ts'
import styles from './issuer-check.module.css'

interface Props {
  readonly check: IssuerCheck
  readonly values: CheckValues
  /** Repeats the check; absent for documents, which stand in no link. */
  readonly link: string | undefined
}

/** What can be taken away from a settled check. */
export function Copies({ check, values, link }: Props) {
  const { state, diagnosis, document, lost } = check
  // Of what our own side lost there is nothing to tell anybody.
  if (state !== 'settled' || !diagnosis || lost) return null
  const about = { url: document?.url, at: document?.at, expectation: expectationOf(values) }
  const rows = [
    ...(link === undefined ? [] : [{ what: 'link to this check', value: link }]),
    { what: 'report as Markdown', value: reportMarkdown(diagnosis, about) },
    { what: 'report as JSON', value: reportJson(diagnosis, about) },
  ]
  return (
    <ul className={styles.copies}>
      {rows.map(({ what, value }) => (
        <li key={what}>
          <span>{`${what.charAt(0).toUpperCase()}${what.slice(1)}`}</span>
          <CopyButton what={what} value={value} />
        </li>
      ))}
    </ul>
  )
}
