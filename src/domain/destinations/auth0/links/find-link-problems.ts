import { bareValue } from './bare-value.ts'
import { stateToReplace } from './direct-link.ts'
import { findSensitive, findValueProblems } from './find-value-problems.ts'
import type { KnownClient, KnownTenant } from './known-tenant.ts'
import type { Entries, LinkProblem } from './link-problem.ts'
import type { LinkProblemCode } from './link-problems.ts'
import { matchCallback } from './match-callback.ts'
import { parameterMeaning, responseTypes } from './parameters.ts'
import { usableRedirectUris } from './redirect-uris.ts'
import { sensitiveKind } from './sensitive.ts'

/** Everything found, in the order of a reader: where it leads, who asks, what, through whom. */
export function findProblems(url: URL, entries: Entries, known: KnownTenant): LinkProblem[] {
  const first = (name: string) => entries.find(([one]) => one === name)?.[1]
  // What stands around a value is said once; the rest is about the value.
  const value = (name: string) =>
    (bare.includes(name) ? bareValue(first(name) ?? '') : first(name)) || undefined
  const client = known.clients?.find(({ client_id: id }) => id === value('client_id'))
  const address = ofAddress(url, known, value('redirect_uri'))
  // Nothing in it is about this tenant's applications or connections.
  if (address.some(({ code }) => code === 'provider-request'))
    return [...address, ...findSensitive(entries)]
  return [
    ...address,
    ...ofNames(entries),
    ...ofSurroundings(entries),
    ...ofClient(value('client_id'), client, known),
    ...ofType(value('response_type'), value('nonce'), value('response_mode')),
    // Another application has other callbacks.
    ...ofCallback(value('redirect_uri'), isNone(client, known) ? undefined : client),
    ...ofConnection(value('connection'), value('client_id'), known).filter(
      // Said already: nothing is enabled for an application that is none, or is Greencheck's own.
      ({ code }) => !aboutEnabled.has(code) || !isNone(client, known),
    ),
    ...findSensitive(entries),
    ...findValueProblems(value),
  ]
}

/** Where tokens come back otherwise than in the address. */
const byMode: ReadonlyMap<string | undefined, LinkProblemCode> = new Map([
  ['form_post', 'type-form-post'],
  ['web_message', 'type-web-message'],
] as const)

const aboutEnabled: ReadonlySet<LinkProblemCode> = new Set(['not-enabled', 'enabled-not-loaded'])

/** Not of this tenant, or Greencheck's own. The tester is an application that connections know. */
const isNone = (client: KnownClient | undefined, { clients }: KnownTenant): boolean =>
  clients !== undefined &&
  (client === undefined || (client.reserved !== undefined && client.reserved !== 'tester'))

/** Compared as text, or looked up: a blank makes another one of them. */
const bare: readonly string[] = ['client_id', 'response_type', 'redirect_uri', 'connection']

function ofSurroundings(entries: Entries): LinkProblem[] {
  const around = entries.filter(
    ([name, value]) => bare.includes(name) && value !== bareValue(value),
  )
  return around.flatMap(([param, value]): LinkProblem[] =>
    bareValue(value) === ''
      ? []
      : [{ code: 'value-around', param, fix: { param, value: bareValue(value) } }],
  )
}

function ofAddress(
  url: URL,
  { origins, moreOrigins }: KnownTenant,
  redirectUri: string | undefined,
): LinkProblem[] {
  const found: LinkProblem[] = []
  const [canonical] = origins
  if (
    !origins.includes(url.origin) &&
    origins.some((one) => redirectUri === `${one}/login/callback`)
  )
    return [{ code: 'provider-request' }]
  if (!origins.includes(url.origin)) {
    const secure = `https://${url.host}`
    const fix = canonical === undefined ? {} : { fix: { param: '', value: canonical } }
    if (url.protocol === 'http:' && origins.includes(secure))
      found.push({ code: 'not-encrypted', fix: { param: '', value: secure } })
    else found.push({ code: moreOrigins ? 'domain-not-loaded' : 'wrong-domain', ...fix })
  }
  if (url.username !== '' || url.password !== '')
    found.push({ code: 'userinfo', fix: { param: '', value: undefined } })
  if (url.hash !== '') found.push({ code: 'fragment', fix: { param: '', value: undefined } })
  return found
}

function ofNames(entries: Entries): LinkProblem[] {
  const names = [...new Set(entries.map(([name]) => name))]
  return names.flatMap((name): LinkProblem[] => {
    const [first, ...more] = entries.filter(([one]) => one === name)
    const found: LinkProblem[] = []
    if (first && more.length > 0) {
      const same = more.every(([, value]) => value === first[1])
      const fix = { fix: { param: name, value: first[1] } }
      found.push({ code: 'twice', param: name, ...(same && fix) })
    }
    const known = parameterMeaning(name) !== undefined || name.startsWith('ext-')
    if (!known && sensitiveKind(name, first?.[1] ?? '') === undefined)
      found.push({ code: 'unknown-parameter', param: name })
    return found
  })
}

function ofClient(
  id: string | undefined,
  client: KnownClient | undefined,
  { clients }: KnownTenant,
): LinkProblem[] {
  const param = 'client_id'
  if (id === undefined) return [{ code: 'client-missing', param }]
  if (clients === undefined) return [{ code: 'client-not-loaded', param }]
  if (client === undefined) return [{ code: 'client-unknown', param }]
  if (client.reserved === undefined) return []
  return [{ code: client.reserved === 'tester' ? 'client-tester' : 'client-reserved', param }]
}

function ofType(
  type: string | undefined,
  nonce: string | undefined,
  mode: string | undefined,
): LinkProblem[] {
  const param = 'response_type'
  const fix = { param, value: 'code' }
  if (type === undefined) return [{ code: 'type-missing', param, fix }]
  const parts = type.split(' ').filter(Boolean)
  if (parts.some((part) => responseTypes.every((one) => one !== part)))
    return [{ code: 'type-unknown', param, fix }]
  const found: LinkProblem[] = []
  if (parts.some((part) => part !== 'code'))
    found.push({ code: byMode.get(mode) ?? 'type-implicit', param })
  if (parts.includes('id_token') && nonce === undefined)
    found.push({
      code: 'nonce-missing',
      param: 'nonce',
      fix: { param: 'nonce', value: stateToReplace },
    })
  return found
}

function ofCallback(uri: string | undefined, client: KnownClient | undefined): LinkProblem[] {
  const param = 'redirect_uri'
  // Whatever the application's, no other can be chosen here.
  const usable = client ? usableRedirectUris(client).map((one) => one.uri) : []
  const [only] = usable.length === 1 ? usable : []
  const fix = only === undefined ? {} : { fix: { param, value: only } }
  if (uri === undefined) return [{ code: 'callback-missing', param, ...fix }]
  if (client === undefined) return []
  const match = matchCallback(uri, client.callbacks)
  if (match.kind === 'exact') return []
  if (match.kind === 'pattern') return [{ code: 'callback-pattern', param }]
  if (match.kind === 'nearly')
    return [{ code: 'callback-not-registered', param, fix: { param, value: match.entry } }]
  return [{ code: 'callback-not-registered', param, ...fix }]
}

function ofConnection(
  name: string | undefined,
  clientId: string | undefined,
  { connections, lookedUp, enabled, inactive }: KnownTenant,
): LinkProblem[] {
  const param = 'connection'
  if (name === undefined) return [{ code: 'connection-missing', param }]
  const exists = connections?.includes(name) ?? lookedUp?.get(name)
  if (exists === undefined) return [{ code: 'connection-not-loaded', param }]
  const found = [...(lookedUp ?? [])].flatMap(([one, there]) => (there ? [one] : []))
  const other = [...(connections ?? []), ...found].find(
    (one) => one.toLowerCase() === name.toLowerCase(),
  )
  const intended = exists ? name : other
  if (intended === undefined) return [{ code: 'connection-unknown', param }]
  return [
    ...(exists
      ? []
      : [{ code: 'connection-case', param, fix: { param, value: intended } } as const]),
    ...(inactive?.has(intended) ? [{ code: 'connection-disabled', param } as const] : []),
    ...ofEnabled(enabled?.(intended), clientId),
  ]
}

function ofEnabled(clients: readonly string[] | undefined, clientId: string | undefined) {
  if (clientId === undefined || clients?.includes(clientId)) return []
  const code: LinkProblemCode = clients === undefined ? 'enabled-not-loaded' : 'not-enabled'
  return [{ code, param: 'connection' }]
}
