/**
 * How long it takes to judge a discovery document of 128 KB, the largest Auth0 takes:
 * `npx tsx scripts/bench-diagnose.ts`. Wanted: less than 5 ms.
 */
import { maxDocumentBytes, type Evidence } from '#domain/contract/evidence.ts'
import { production } from '#domain/contract/origin-rules.ts'
import { describeFinding } from '#domain/diagnosis/describe.ts'
import { diagnose } from '#domain/diagnosis/diagnose.ts'
import { normalizeIssuer } from '#domain/issuer/normalize.ts'

const rounds = 50
const wanted = 5
const issuer = 'https://idp.example.com'
const typed = normalizeIssuer(issuer, production)
if (!typed.ok) throw new Error('the benchmark types no issuer')

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

const keys = filled(
  (items) =>
    JSON.stringify({
      keys: items.map((kid) => ({ kty: 'RSA', kid, e: 'AQAB', n: 'x'.repeat(342) })),
    }),
  (at) => `${at}`,
)

let slow = false
for (const [name, body] of Object.entries(documents)) {
  const subject = {
    typed,
    document: answer(typed.documentUrl, body),
    keys: answer(base.jwks_uri, keys),
  }
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    const { findings, place } = diagnose(subject, {}, production)
    for (const finding of findings) describeFinding(finding, place)
    return performance.now() - start
  }).sort((a, b) => a - b)
  const median = times[rounds / 2] ?? 0
  slow ||= median >= wanted
  const first = `${(body.length / 1024).toFixed(0)} KB and ${(keys.length / 1024).toFixed(0)} KB of keys`
  console.log(
    `${name.padEnd(18)} ${first.padEnd(28)} median ${median.toFixed(2)} ms, worst ${(times.at(-1) ?? 0).toFixed(2)} ms`,
  )
}
console.log(slow ? `slower than ${wanted} ms` : `all below ${wanted} ms`)
process.exit(slow ? 1 : 0)
