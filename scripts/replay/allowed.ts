import { isObject } from '#domain/wire/json.ts'
import type { Difference } from './compare.ts'
import { monthOf, type Interaction } from './recording.ts'

interface Allowed {
  readonly kinds: readonly Difference['kind'][]
  /** Of the difference. */
  readonly path: RegExp
  /** Method and path of the request; any where it is absent. */
  readonly of?: RegExp
  /** Recorded before that month. */
  readonly before?: string
  /** Strategy of the connection the difference is in. */
  readonly strategy?: RegExp
  /** Of the recording. */
  readonly recorded?: null
  readonly reason: string
}

const today = 'Tenants answer it since the end of 2025; the sandbox is a tenant of today.'
const marshalled =
  'The recorder marshals applications again from the structs of its library, which lack it.'

/** Where the sandbox answers otherwise than a recorded tenant, and why it may. */
export const allowed: readonly Allowed[] = [
  {
    kinds: ['extra'],
    path: /^(?:connections\[\d+\]\.|\[\d+\]\.)?(?:authentication|connected_accounts)$/,
    before: '2026-01',
    reason: today,
  },
  {
    kinds: ['extra'],
    path: /options\.authentication_methods\.password\.(?:api|signup)_behavior$/,
    before: '2026-06',
    reason: today,
  },
  {
    kinds: ['extra'],
    path: /^(?:algorithm|key_use|subject_dn|fingerprint|thumbprint|pkcs|next)$/,
    of: /^POST .*\/keys\/rotate$/,
    before: '2026-01',
    reason: 'In 2025 a rotation answered two members, in 2026 all of the new key.',
  },
  {
    kinds: ['missing', 'extra', 'value', 'type'],
    path: /^(?:connections\[\d+\]\.|\[\d+\]\.)?options\./,
    strategy: /^(?!oidc$|okta$)/,
    reason: 'Options of strategies that Greencheck does not edit are stored as they are sent.',
  },
  {
    kinds: ['extra'],
    path: /^(?:clients\[\d+\]\.)?(?:tenant|global|signing_keys\[\d+\]\.(?:pkcs7|subject))$/,
    of: /\/clients/,
    reason: marshalled,
  },
  {
    kinds: ['missing'],
    path: /^signing_keys$/,
    of: /\/clients\/.*\?fields=/,
    reason: 'The recorder writes the member into every answer, also where it was not asked for.',
  },
  {
    kinds: ['missing', 'extra', 'value', 'type'],
    path: /^(?:clients\[\d+\]\.)?(?!clients|client_id|name|app_type|callbacks|is_first_party)\w/,
    of: /\/clients\b/,
    reason:
      'What Greencheck neither reads nor writes of an application is stored as sent, uncompleted.',
  },
  {
    kinds: ['missing'],
    path: /./,
    of: /\/logs\b/,
    recorded: null,
    reason: 'The recorder marshals lines of the log again, and writes null for what was absent.',
  },
  {
    kinds: ['status'],
    path: /^$/,
    of: /^(?:POST|PATCH|DELETE) .*\/(?:custom-domains|users)\b|\/custom-domains\/default$|^GET [^?]*\/users(?:\?|$)/,
    reason:
      'The sandbox has no such endpoint: its domains and users are made by the seed and logins.',
  },
  {
    kinds: ['status'],
    path: /^$/,
    of: /\/(?:directory-provisioning|credentials|roles|permissions|organizations|connected-accounts|authentication-methods|refresh-tokens|preview|verify|register|rotate-secret)\b|\/users-by-email/,
    reason: 'The sandbox has no such endpoint: neither Greencheck nor its exports ask for it.',
  },
]

/** Of the connection that a path of the answer leads into. */
function strategyAt({ response: { body } }: Interaction, path: string): string | undefined {
  const [, member, index] = /^(\w*)\[(\d+)\]/.exec(path) ?? []
  const list = member ? isObject(body) && body[member] : body
  const item: unknown = index === undefined ? body : Array.isArray(list) && list[Number(index)]
  const strategy = isObject(item) ? item['strategy'] : undefined
  return typeof strategy === 'string' ? strategy : undefined
}

export const reasonFor = (
  one: Interaction,
  { kind, path, recorded }: Difference,
): string | undefined =>
  allowed.find(
    (row) =>
      row.kinds.includes(kind) &&
      row.path.test(path) &&
      (row.of?.test(`${one.request.method} ${one.request.path}`) ?? true) &&
      (row.recorded === undefined || recorded === row.recorded) &&
      (row.before === undefined || monthOf(one) < row.before) &&
      (row.strategy?.test(strategyAt(one, path) ?? 'oidc') ?? true),
  )?.reason
