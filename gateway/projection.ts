import type { z } from 'zod/mini'
import type { ClientView } from '#domain/destinations/auth0/contract/client-view.ts'
import { isStrategy, type Strategy } from '#domain/destinations/auth0/connection/strategy.ts'
import { traits } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import { isObject } from '#domain/wire/json.ts'
import {
  connectionView,
  metadataView,
  optionsView,
  type ConnectionView,
  type MetadataView,
  type OptionsView,
} from '#domain/destinations/auth0/contract/views.ts'
import { callbackUrls } from './callbacks.ts'

/**
 * Projection, not redaction: what a browser gets is built member by member from the views'
 * schemas. Everything else is a name and a JSON type. Nothing here throws on odd data.
 */
type Other = ConnectionView['otherOptions'][number]
type Shape = Readonly<Record<string, z.ZodMiniType>>

const jsonType = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

/** The members of `source` that their schema accepts; of the others, name and type. */
function pick(shape: Shape, source: Readonly<Record<string, unknown>>, prefix = '') {
  const kept: Record<string, unknown> = {}
  const other: Other[] = []
  const schemas = new Map(Object.entries(shape))
  for (const [name, value] of Object.entries(source)) {
    const parsed = schemas.get(name)?.safeParse(value)
    if (parsed?.success) kept[name] = parsed.data
    else other.push({ name: `${prefix}${name}`, type: jsonType(value) })
  }
  return { kept, other }
}

function project(strategy: Strategy, source: Readonly<Record<string, unknown>>) {
  const { client_secret: _, oidc_metadata: document, ...rest } = source
  const { oidc_metadata: __, domain, ...shape } = optionsView.shape
  const main = pick(traits[strategy].source === 'tenant' ? { ...shape, domain } : shape, rest)
  if (document === undefined) return { options: parsedOr(main.kept), other: main.other }
  if (!isObject(document)) {
    const other = [...main.other, { name: 'oidc_metadata', type: jsonType(document) }]
    return { options: parsedOr(main.kept), other }
  }
  const metadata = pick(metadataView.shape, document, 'oidc_metadata.')
  const known: MetadataView = metadataView.parse(metadata.kept)
  return {
    options: { ...parsedOr(main.kept), oidc_metadata: known },
    other: [...main.other, ...metadata.other],
  }
}

/** Every member has passed its own schema: this parse only gives the whole its type. */
const parsedOr = (kept: Readonly<Record<string, unknown>>): OptionsView => optionsView.parse(kept)

/** The members of the view that come from the tenant as they are; the others are ours. */
const {
  options: _options,
  optionsReadable: _readable,
  secretStored: _stored,
  otherOptions: _other,
  tag: _tag,
  fingerprint: _fingerprint,
  ownLogin: _ownLogin,
  ...tenantShape
} = connectionView.shape

/** A connection of the tenant as a browser may see it; undefined when it has no id, name or strategy. */
export function projectConnection(source: unknown): ConnectionView | undefined {
  if (!isObject(source)) return undefined
  const { options } = source
  const { kept } = pick(tenantShape, source)
  const readable = isObject(options)
  const { strategy } = source
  const shown = readable && isStrategy(strategy) ? project(strategy, options) : undefined
  const secret = readable ? options['client_secret'] : undefined
  const view = connectionView.safeParse({
    ...kept,
    optionsReadable: readable,
    otherOptions: shown?.other ?? [],
    ...(shown === undefined ? {} : { options: shown.options, secretStored: isStored(secret) }),
  })
  return view.success ? view.data : undefined
}

/** A value of an unexpected type counts as stored: only nothing and the empty text do not. */
const isStored = (secret: unknown) => (secret ?? '') !== ''

/** Client ids with a part of their own in Greencheck. */
export type Reserved = Readonly<Record<string, NonNullable<ClientView['reserved']>>>

/** An application as a browser may see it; undefined for the tenant's global client and for non-clients. */
export function projectClient(source: unknown, reserved: Reserved): ClientView | undefined {
  if (!isObject(source) || source['global'] === true) return undefined
  const { client_id: id, name, app_type: type, is_first_party: first } = source
  if (typeof id !== 'string') return undefined
  const mark = Object.hasOwn(reserved, id) ? reserved[id] : undefined
  return {
    client_id: id,
    name: typeof name === 'string' ? name : id,
    callbacks: callbackUrls(source['callbacks']),
    ...(typeof type === 'string' ? { app_type: type } : {}),
    ...(typeof first === 'boolean' ? { is_first_party: first } : {}),
    ...(mark === undefined ? {} : { reserved: mark }),
  }
}
