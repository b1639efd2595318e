import { z } from 'zod/mini'
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
import { pick, type Source } from './pick.ts'

/**
 * Projection, not redaction: what a browser gets is built member by member from the views'
 * schemas. Everything else is a name and a JSON type. Nothing here throws on odd data.
 */
type Other = ConnectionView['otherOptions'][number]

const jsonType = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

/** What is not among the kept, by name and type. */
const others = (source: Source, kept: object, prefix = ''): Other[] =>
  Object.keys(source)
    .filter((name) => !Object.hasOwn(kept, name))
    .map((name) => ({ name: `${prefix}${name}`, type: jsonType(source[name]) }))

/** Members of the options that are read apart: never shown, and with members of its own. */
const apart: readonly string[] = ['client_secret', 'oidc_metadata']
const { oidc_metadata: _metadata, domain: _domain, ...ofIssuer } = optionsView.shape
/** `domain` is the other tenant, and no field of any other strategy. */
const optionsOf = {
  issuer: z.object(ofIssuer),
  tenant: z.object({ ...ofIssuer, domain: optionsView.shape.domain }),
}

function project(strategy: Strategy, source: Source) {
  const options: OptionsView = pick(optionsOf[traits[strategy].source], source) ?? {}
  const other = others(source, options).filter(({ name }) => !apart.includes(name))
  const document = source['oidc_metadata']
  if (document === undefined) return { options, other }
  if (!isObject(document)) {
    other.push({ name: 'oidc_metadata', type: jsonType(document) })
    return { options, other }
  }
  const metadata: MetadataView = pick(metadataView, document) ?? {}
  other.push(...others(document, metadata, 'oidc_metadata.'))
  return { options: Object.assign(options, { oidc_metadata: metadata }), other }
}

/** The members of the view that come from the tenant as they are; the others are ours. */
const ofTenant = z.pick(connectionView, {
  id: true,
  name: true,
  strategy: true,
  display_name: true,
  show_as_button: true,
  is_domain_connection: true,
  authentication: true,
  connected_accounts: true,
  metadata: true,
})

/** A connection of the tenant as a browser may see it; undefined when it has no id, name or strategy. */
export function projectConnection(source: unknown): ConnectionView | undefined {
  if (!isObject(source)) return undefined
  const kept = pick(ofTenant, source)
  if (kept === undefined) return undefined
  const { options } = source
  if (!isObject(options) || !isStrategy(kept.strategy))
    return Object.assign(kept, { optionsReadable: isObject(options), otherOptions: [] })
  const shown = project(kept.strategy, options)
  return Object.assign(kept, {
    optionsReadable: true,
    options: shown.options,
    secretStored: isStored(options['client_secret']),
    otherOptions: shown.other,
  })
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
