import { curlInline, curlWithFile } from '#domain/exports/languages/curl.ts'
import type { ExportedCall } from '#domain/exports/exported-call.ts'
import { visibleJson } from '#text/json.ts'

export type CallForm = 'json' | 'curl' | 'file'

export const callForms = [
  { value: 'json', label: 'JSON' },
  { value: 'curl', label: 'curl' },
  { value: 'file', label: 'curl with the body in a file' },
] as const satisfies readonly { value: CallForm; label: string }[]

/** A text to be copied. `what` reads after "Copy" and is of this text alone. */
export interface CallBlock {
  readonly label: string
  readonly what: string
  readonly text: string
}

export interface CallView {
  readonly title: string
  /** `POST /api/v2/connections` */
  readonly request: string
  readonly blocks: readonly CallBlock[]
}

/**
 * The calls in one of the forms. The first one's texts have the short names.
 *
 * @param base of the API, e.g. `https://acme.us.auth0.com/api/v2`
 */
export function callViews(
  calls: readonly ExportedCall[],
  form: CallForm,
  base: string,
): CallView[] {
  const { pathname } = new URL(base)
  const inline = form === 'curl' ? curlInline(calls, base) : []
  const files = form === 'file' ? curlWithFile(calls, base) : []
  return calls.map((call, at): CallView => {
    const of = at === 0 ? '' : ` ${at + 1}`
    const file = files[at]
    const command = file?.command ?? inline[at]
    return {
      title: `${at + 1}. ${call.title}`,
      request: `${call.method} ${pathname}${call.path}`,
      blocks: [
        ...(form === 'json'
          ? [{ label: `Body${of}`, what: `request body${of}`, text: visibleJson(call.body) }]
          : []),
        ...(file ? [{ label: file.fileName, what: file.fileName, text: file.content }] : []),
        ...(command === undefined
          ? []
          : [{ label: `Command${of}`, what: `curl command${of}`, text: command }]),
      ],
    }
  })
}
