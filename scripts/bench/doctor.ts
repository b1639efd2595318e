/**
 * How long it takes to judge a discovery document of 128 KB, the largest Auth0 takes:
 * `npm run bench`. Wanted: less than 5 ms.
 */
import { maxDocumentBytes, type Evidence } from '#domain/wire/evidence.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { describeFinding } from '#domain/doctor/describe.ts'
import { diagnose } from '#domain/doctor/diagnose.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'

const rounds = 50
const wanted = 5
const issuer = 'https://idp.example.com'
const typed = normalizeIssuer(issuer, production)
if (!typed.ok) throw new Error('the benchmark types no issuer')
const given = typed

const base = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code', 'id_token'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
}

/** As many items as fit below the limit. */
function filled(make: (items: readonly string[]) => string, item: (at: number) => string): string {
  const size = make([item(1000)]).length - make([]).length + 2
  const count = Math.floor((maxDocumentBytes - make([]).length) / size)
  return make(Array.from({ length: count }, (_, at) => item(at + 1000)))
}

const documents: Readonly<Record<string, string>> = {
  'many claims': filled(
    (items) => JSON.stringify({ ...base, claims_supported: items }, null, 1),
    (at) => `claim_number_${at}`,
  ),
  'unknown members': filled(
    (items) => JSON.stringify({ ...base, ...Object.fromEntries(items.map((name) => [name, 1])) }),
    (at) => `unknown_member_${at}`,
  ),
  'duplicate members': `{${'"issuer":"x",'.repeat(10_000)}"a":1}`,
  'escaped strings': `{"a":"${'\\u0041'.repeat(21_000)}"}`,
  'nested lists': '['.repeat(maxDocumentBytes),
  'no JSON': '<'.repeat(maxDocumentBytes),
}

const answer = (url: string, body: string): Evidence => ({
  url,
  hops: [],
  at: 1_795_262_400_000,
  ms: 100,
  status: 200,
  headers: { 'content-type': 'application/json' },
  body,
  bytes: body.length,
})

const key = { kty: 'RSA', use: 'sig', e: 'AQAB', n: `x${'A'.repeat(341)}` }
const oneKey = JSON.stringify({ keys: [{ ...key, kid: 'a' }] })
const manyKeys = filled(
  (items) => JSON.stringify({ keys: items.map((kid) => ({ ...key, kid })) }),
  (at) => `${at}`,
)

/**
 * Best and median of many rounds, in ms; the best is what the code costs, the median also what else
 * runs on the machine. Words are made too: a screen needs them.
 */
function time(document: string, keys: string): { readonly best: number; readonly median: number } {
  const subject = {
    typed: given,
    document: answer(given.documentUrl, document),
    keys: answer(base.jwks_uri, keys),
  }
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    const { findings, place } = diagnose(subject, {}, production, auth0Profile)
    for (const finding of findings) describeFinding(finding, place)
    return performance.now() - start
  }).sort((a, b) => a - b)
  return { median: times[rounds / 2] ?? 0, best: times[0] ?? 0 }
}

/** True when all are judged in time. */
export function benchDoctor(): boolean {
  const rows = [
    ...Object.entries(documents).map(([name, body]) => [name, body, oneKey] as const),
    ['many keys', JSON.stringify(base), manyKeys] as const,
  ]
  let slow = false
  for (const [name, document, keys] of rows) {
    const { best, median } = time(document, keys)
    slow ||= best >= wanted
    const size = `${Math.round((document.length + keys.length) / 1024)} KB`
    const figures = `best ${best.toFixed(2)} ms, median ${median.toFixed(2)} ms`
    console.log(`${name.padEnd(18)} ${size.padStart(6)}  ${figures}`)
  }
  console.log(slow ? `slower than ${wanted} ms` : `all below ${wanted} ms`)
  return !slow
}
