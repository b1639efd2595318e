import { reportJson } from '#domain/doctor/report/report-json.ts'
import { reportSheet } from '#domain/doctor/report/report-sheet.ts'
import type { About } from '#domain/doctor/report/report.ts'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { download } from '#ui/download.ts'
import { SheetTools, Tool } from '#ui/sheet/sheet-tools.tsx'
import type { IssuerCheck } from './use-issuer-check.ts'

interface Props {
  readonly check: IssuerCheck
  /** Repeats the check; absent where no link can. */
  readonly link?: string | undefined
}

/** What can be taken away from a settled check. */
export function ReportCopies({ check, link }: Props) {
  const { state, diagnosis, lost } = check
  // Of what our own side lost there is nothing to tell anybody.
  if (state !== 'settled' || !diagnosis || lost) return null
  const about = aboutOf(check)
  const json = () => reportJson(diagnosis, about)
  return (
    <SheetTools sheet={reportSheet(diagnosis, about)} what="report" file="issuer-report">
      <Tool name="JSON">
        <CopyButton what="report as JSON" value={json} />
        <Button
          size="small"
          aria-label="Download report as JSON"
          onClick={() => download('issuer-report.json', 'application/json', json())}
        >
          Download
        </Button>
      </Tool>
      {link !== undefined && (
        <Tool name="Link to this check">
          <CopyButton what="link to this check" value={link} />
        </Tool>
      )}
    </SheetTools>
  )
}

function aboutOf({ document, judged, question, published = {} }: IssuerCheck): About {
  const { expectation, adjusted = {} } = question
  const replaced = Object.keys(adjusted).filter(
    (name) => JSON.stringify(adjusted[name]) !== JSON.stringify(published[name]),
  )
  return {
    url: document?.url,
    at: document?.at,
    ...(judged === 'endpoints' && { given: judged }),
    ...(judged !== 'documents' && { from: `the gateway at ${globalThis.location.host}` }),
    replaced: judged === 'issuer' ? replaced : [],
    expectation,
  }
}
