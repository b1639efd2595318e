import type { z } from 'zod/mini'
import {
  attributeView,
  type IdpRow,
  idpRow,
  type IdpView,
  mappingView,
} from '#domain/destinations/cloudentity/contract/views.ts'
import { type Generation, traits } from '#domain/destinations/cloudentity/generation.ts'
import { isObject } from '#domain/wire/json.ts'

/**
 * What a browser gets of an identity provider, built member by member: what is not named here does
 * not leave the gateway. Nothing throws on odd data.
 */
type Members = Readonly<Record<string, unknown>>
type Shape = Readonly<Record<string, z.ZodMiniType>>

const objectOr = (value: unknown): Members => (isObject(value) ? value : {})
const textOr = (value: unknown) => (typeof value === 'string' ? value : undefined)
const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).filter((one: unknown) => typeof one === 'string')

/** The members that their schema accepts; none for null. */
const picked = (shape: Shape, source: Members): Members =>
  Object.fromEntries(
    Object.entries(shape)
      .map(([name, schema]) => [name, schema.safeParse(source[name] ?? undefined).data] as const)
      .filter(([, value]) => value !== undefined),
  )

/** The entries of a list that are what they should be. */
const listed = <T extends Shape>(schema: z.ZodMiniObject<T>, list: unknown) =>
  (Array.isArray(list) ? list : []).flatMap((one: unknown) => {
    const parsed = schema.safeParse(isObject(one) ? picked(schema.shape, one) : one)
    return parsed.success ? [parsed.data] : []
  })

export const projectAttributes = (list: unknown) => listed(attributeView, list)
export const projectMappings = (list: unknown) => listed(mappingView, list)

/** Undefined for what has no id. */
export function projectRow(source: unknown, domain?: string): IdpRow | undefined {
  if (!isObject(source)) return undefined
  const { name, method, disabled, hidden } = source
  return idpRow.safeParse({
    ...picked(idpRow.shape, source),
    name: textOr(name) ?? '',
    method: textOr(method) ?? '',
    disabled: disabled === true,
    hidden: hidden === true,
    ...(domain !== undefined && { domain }),
  }).data
}

const shownMembers = [
  ...Object.keys(idpRow.shape),
  'settings',
  'credentials',
  'static_amr',
  'attributes',
  'mappings',
  'config',
  'logo_uri',
  'post_authn_app_id',
]
const shownSettings = ['domain', 'client_id', 'get_user_info', 'send_login_hint', 'scopes']
const shownConfig = ['enable_stateful_ctx', 'stateful_ctx_duration']

/** Names of members that are kept and not shown, in an order of their own: a view has one form. */
const othersOf = (source: Members): string[] =>
  [
    ...beside(source, shownMembers),
    ...beside(objectOr(source['settings']), shownSettings).map((name) => `settings.${name}`),
    ...beside(objectOr(source['config']), shownConfig).map((name) => `config.${name}`),
  ].sort()
const beside = (members: Members, shown: readonly string[]) =>
  Object.keys(members).filter((name) => !shown.includes(name) && /^\w{1,60}$/.test(name))

/** An Auth0 identity provider; its tag is not made here. Undefined for what has no id. */
export function projectIdp(
  source: unknown,
  generation: Generation,
): Omit<IdpView, 'tag'> | undefined {
  if (!isObject(source)) return undefined
  const settings = objectOr(source['settings'])
  const domain = textOr(settings['domain'])
  const client_id = textOr(settings['client_id'])
  const row = projectRow(source, domain)
  if (row === undefined) return undefined
  const config = objectOr(source['config'])
  const logo_uri = textOr(source['logo_uri'])
  const post_authn_app_id = textOr(source['post_authn_app_id'])
  return {
    ...row,
    settings: {
      ...(domain !== undefined && { domain }),
      ...(client_id !== undefined && { client_id }),
      get_user_info: settings['get_user_info'] === true,
      send_login_hint: settings['send_login_hint'] === true,
      scopes: strings(settings['scopes']),
    },
    secretShown: (objectOr(source['credentials'])['client_secret'] ?? '') !== '',
    // That a secret left out is kept is documented nowhere.
    saveMayLoseSecret: true,
    static_amr: strings(source['static_amr']),
    attributes: projectAttributes(source['attributes']),
    mappings: projectMappings(source['mappings']),
    ...(traits[generation].contextCaching && {
      caching: {
        enabled: config['enable_stateful_ctx'] === true,
        timeToLive: textOr(config['stateful_ctx_duration']) ?? '0s',
      },
    }),
    ...(logo_uri && { logo_uri }),
    ...(post_authn_app_id && { post_authn_app_id }),
    otherMembers: othersOf(source),
  }
}

/** Every text in a value. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return isObject(value) ? Object.values(value).flatMap(textsIn) : []
}
