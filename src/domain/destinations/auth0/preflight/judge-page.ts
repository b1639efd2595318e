import type { AuthorizationAnswer, PreflightEvidence } from '../contract/preflight-route.ts'
import { rowNamed } from '../failures/dictionary.ts'
import { stillToAsk } from './still-to-ask.ts'
import type { PreflightCheck, PreflightVerdict, Words } from './verdict.ts'

type Page = Extract<AuthorizationAnswer, { kind: 'page' }>
type Asked = Pick<PreflightEvidence['authorization'], 'status' | 'control'>

/**
 * A page in the place of a return: what the error dictionary reads on it, and whether a made-up
 * client gets the same. Whatever the status: providers refuse an unknown client with 200 too.
 */
export function judgePage(
  { reads }: Page,
  { status, control }: Asked,
  check: PreflightCheck,
): PreflightVerdict {
  const row = reads === undefined ? undefined : rowNamed(reads)
  const isOurs = control?.alike === false
  if (row?.about === 'callback' && isOurs)
    return refused(check, {
      headline: 'The callback is not registered for this client',
      reason: 'Its page says so, and a made-up client gets another one: it knows the client.',
    })
  if (row?.about === 'client')
    return refused(check, {
      headline: 'The client is not known, or disabled',
      reason: isOurs
        ? 'Its page says so.'
        : 'Its page says so, and so it does to a made-up client.',
    })
  return {
    kind: 'unknown',
    ...stillToAsk(check),
    headline: row
      ? `Could not tell for sure. Its page reads like: ${row.headline}`
      : `Could not tell: it answered with a page${status === undefined ? '' : ` (${status})`}`,
    reason: [row?.cause ?? guess(status), comparison(control)].join(' '),
  }
}

const refused = (
  check: PreflightCheck,
  words: Pick<Words, 'headline' | 'reason'>,
): PreflightVerdict => ({
  kind: 'bad',
  ...words,
  ...stillToAsk(check),
  next: 'Compare what is registered there with what is given here, character by character.',
})

const guess = (status: number | undefined) =>
  status !== undefined && status >= 400
    ? 'Many providers show one when the client or the callback is not registered, and some whenever a login is missing.'
    : 'It may be a login page shown in spite of the request, or a page that refuses the client or the callback.'

function comparison(control: Asked['control']): string {
  if (control === undefined) return 'A page is made for people and proves nothing by itself.'
  return control.alike
    ? 'A made-up client gets the same page, so it proves nothing of this one.'
    : 'A made-up client gets another page, so it seems to know this client.'
}
