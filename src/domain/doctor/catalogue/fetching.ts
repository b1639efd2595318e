import { maxDocumentBytes, type RefusalReason } from '#domain/wire/evidence.ts'
import { oauthDocumentUrl } from '#domain/oidc/issuer/oauth-document.ts'
import type { LooksLike } from '#domain/oidc/issuer/parse-document.ts'
import type { Probe } from '../case.ts'
import type { Who } from '../finding.ts'
import { isEntra } from '../host.ts'
import type { NoAnswer } from '../network.ts'
import { letter, seconds, sources, type Catalogue } from './entry.ts'
import { laterWords, letThrough, noAnswerWords, refusalWords } from './no-answer.ts'

const kinds: Readonly<Record<LooksLike, string>> = {
  html: 'an HTML page',
  xrds: 'an XRDS document: this is OpenID 2.0, the predecessor of OpenID Connect',
  saml: 'SAML metadata: this provider speaks SAML here',
  xml: 'an XML document',
  empty: 'an empty answer',
  truncated: 'JSON that breaks off before its end',
  array: 'a JSON list, not an object',
  string: 'a JSON string, not an object',
  number: 'a number, not an object',
  boolean: 'true or false, not an object',
  null: 'null, not an object',
  'broken-json': 'JSON with an error in it',
  text: 'text that is no JSON',
  headers: 'an HTTP answer with its headers, not the document alone',
}

const refusers: Partial<Record<RefusalReason, Who>> = {
  address: 'customer-it',
  port: 'administrator',
}

const lost: Readonly<Record<Probe, string>> = { document: 'the document', keys: 'the keys' }

const ownLimit = 'Own limit; no specification sets one'
const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`
const publish = 'Could you make it answer with status 200 and the discovery document as JSON?'

export const fetching = {
  'evidence-lost': ({ probe }) => ({
    headline: `Greencheck’s server gave no answer about ${lost[probe]}`,
    why: `Nothing is known about ${lost[probe]}, and nothing is said against the issuer.`,
    who: 'operator',
    how: 'Check again. If it lasts, the administrator of Greencheck finds the cause by the request.',
    clause: 'Own rule: no verdict on what was not seen',
  }),
  'not-found': ({ url, answer }, place) => {
    const seen = noAnswerWords(answer, place.profile)
    const later = laterWords(answer)
    const reads = `${place.profile.name} reads the endpoints and keys from this document.`
    return {
      headline: `No discovery document: ${seen}`,
      expected: `Status 200 and a JSON document at ${url}`,
      got: seen,
      why: later === undefined ? reads : `${reads} Nothing is said against the issuer.`,
      who: answer.kind === 'challenge' ? 'customer-it' : 'operator',
      how: later ?? otherUrl(url, answer),
      message: letter(
        place,
        `We could not get the document: ${seen}.`,
        answer.kind === 'challenge' ? letThrough : publish,
      ),
      clause: 'OIDC Discovery 1.0 §4.2',
    }
  },
  'address-refused': ({ refused }, place) => {
    const { name } = place.profile
    const seen = refusalWords(refused, place.profile)
    return {
      headline: `Not asked: ${seen}`,
      expected: 'A public https address',
      got: seen,
      why: `${name} asks over https from the internet; an inner address does not exist there.`,
      who: refusers[refused.reason] ?? 'operator',
      how:
        refused.reason === 'port'
          ? `The administrator can allow the port. Whether ${name} reaches it is not known.`
          : 'The issuer has to be reachable from the internet under this name.',
      message: letter(
        place,
        `The identity provider cannot be asked from outside: ${seen}.`,
        'Could you publish the discovery document and the key set on a public https address?',
      ),
      clause: 'OIDC Discovery 1.0 §7.1',
    }
  },
  slow: ({ ms, answered }, place) => ({
    headline: answered ? `It took ${seconds(ms)} to answer` : `No answer within ${seconds(ms)}`,
    expected: 'An answer within a second or two',
    got: answered ? seconds(ms) : 'No answer in time',
    why: `${place.profile.name} asks for this document too, and does not wait for ever.`,
    who: 'customer-it',
    how: answered
      ? 'Ask their IT if it stays slow.'
      : 'Try again. If it stays silent, a firewall may let only some networks through.',
    message: letter(
      place,
      answered ? `It took ${seconds(ms)} to answer.` : `It did not answer within ${seconds(ms)}.`,
      'Could you check that it answers quickly, and to requests from the internet?',
    ),
    clause: ownLimit,
  }),
  'too-large': ({ bytes, severity }, place) => {
    const { name, maxDocument, storesMetadata, clauses } = place.profile
    const unread = severity === 'unknown' || !maxDocument
    const limit = kilobytes(unread ? maxDocumentBytes : maxDocument.bytes)
    return {
      headline: `The document is larger than ${limit}`,
      expected: `At most ${limit}`,
      got: bytes === undefined ? 'More than that' : `At least ${kilobytes(bytes)}`,
      why: unread
        ? 'It is not read any further here, so nothing in it was checked.'
        : `${name} refuses it: “${maxDocument.refusal}”.`,
      who: 'customer-it',
      how: `The document has to shrink${storesMetadata ? ', or the endpoints are given by hand' : ''}.`,
      message: letter(
        place,
        `The discovery document is larger than ${limit}${unread ? '' : `, which is the limit of ${name}`}.`,
        'Could you leave out what is not needed?',
      ),
      clause: unread ? ownLimit : sources(clauses.connections),
    }
  },
  'not-json': ({ looksLike, line, column, message }, place) => ({
    headline: `The answer is ${kinds[looksLike]}`,
    expected: 'One JSON object',
    got: `${kinds[looksLike]}; line ${line}, column ${column}: ${message}`,
    why: `${place.profile.name} cannot read anything else.`,
    who: looksLike === 'broken-json' || looksLike === 'truncated' ? 'customer-it' : 'operator',
    how:
      looksLike === 'html'
        ? 'The URL leads to a page for people. Enter the issuer itself.'
        : looksLike === 'headers'
          ? 'Paste from the first “{” on.'
          : 'Check the URL, then ask their IT to mend the document.',
    message: letter(
      place,
      `The answer is ${kinds[looksLike]} (line ${line}, column ${column}: ${message}).`,
      publish,
    ),
    clause: 'OIDC Discovery 1.0 §4.2; RFC 8259',
  }),
  'sandbox-origin': ({ origin }) => ({
    headline: 'This issuer belongs to the sandbox',
    got: origin,
    why: 'A real tenant accepts https only; the sandbox also takes its own http address.',
    who: 'operator',
    how: 'Nothing to do. With a real tenant this URL would be refused.',
    clause: 'OIDC Discovery 1.0 §7.1',
  }),
} satisfies Partial<Catalogue>

/** What to enter instead, as far as the answer tells. */
function otherUrl(url: string, answer: NoAnswer): string {
  const status = answer.kind === 'status' ? answer : undefined
  if (isEntra(url) && /AADSTS900|invalid_tenant/.test(status?.said ?? ''))
    return 'Entra knows no such directory: check the tenant ID, and the cloud it is in (global, US government or China).'
  const hint = status?.status === 404 ? oauthHint(url) : ''
  return `Check the URL with the customer: it is the issuer, not the login page.${hint}`
}

function oauthHint(url: string): string {
  const other = oauthDocumentUrl(url)
  return other === undefined ? '' : ` A plain OAuth server would publish at ${other} (RFC 8414).`
}
