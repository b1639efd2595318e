import { z } from 'zod/mini'
import type { ConnectionView, MetadataView, OptionsView } from '../contract/views.ts'
import { type DraftValues, draftShape, type Endpoints, emptyDraft } from './draft.ts'
import { type EditableField, editableIds, fieldValue, specOf } from './edit/editable.ts'
import { equal } from './edit/equal.ts'
import { readPath } from './edit/path.ts'
import { fieldIds, fieldSpec } from './fields.ts'
import { hasField } from './steps-of.ts'
import { isStrategy, type Strategy } from './strategy.ts'

export interface Duplicate {
  /** A draft with the connection's settings, without name, secret and applications. */
  readonly values: DraftValues
  /** What the draft has no place for, by its label or, of an unknown option, its name. */
  readonly leftOut: readonly string[]
}

type Name = keyof Endpoints
const names: readonly Name[] = [
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
]

/** Options that are the tenant's own to write, or come with the metadata. */
const ofTheTenant = /^(schema_version$|oidc_metadata(\.|$))/

/** The settings of a connection whose options were read, as a draft of another one. */
export function fromConnection(connection: ConnectionView): Duplicate {
  const { name, options = {}, display_name: label = name } = connection
  const strategy = isStrategy(connection.strategy) ? connection.strategy : 'oidc'
  const values: DraftValues = z.parse(draftShape, {
    ...emptyDraft(),
    ...ownValues(connection, strategy),
    ...sourceOf[strategy](options),
    channelChosen: options.type !== undefined,
    displayName: label === name ? '' : label,
  })
  return {
    values,
    leftOut: [
      ...editableIds.flatMap((field) => lostOf(field, fieldValue(field, connection))),
      ...connection.otherOptions.map((one) => one.name).filter((one) => !ofTheTenant.test(one)),
    ],
  }
}

/** The fields that stand in a connection by themselves. */
const ownValues = (connection: ConnectionView, strategy: Strategy) =>
  Object.fromEntries(
    fieldIds.flatMap((field) => {
      const spec = fieldSpec(field)
      if (!('draft' in spec) || spec.property === undefined || !hasField(field, strategy)) return []
      if (spec.exempt?.duplicate) return []
      return [[field, spec.from(readPath(connection, spec.property))]]
    }),
  )

/** What a duplicate loses of a value: a part of it, or all, where the draft has no place for it. */
function lostOf(field: EditableField, value: unknown): string[] {
  const { label, creation, lost, usual } = specOf(field)
  if (lost) {
    const part = lost(value)
    return part === undefined ? [] : [`${label}: ${part}`]
  }
  if (creation !== undefined || field.startsWith('oidcMetadata.')) return []
  const nothing = [undefined, null, false, '', [], {}, usual]
  return nothing.some((one) => equal(one, value)) ? [] : [label]
}

type Source = Partial<DraftValues>

/**
 * With a discovery URL the metadata is read again, and what the connection was told to do
 * otherwise stays an adjustment. Without one, the stored metadata is all there is.
 */
function issuerOf(options: OptionsView): Source {
  const { discovery_url: discoveryUrl, oidc_metadata: metadata = {} } = options
  const { endpoints } = emptyDraft()
  if (discoveryUrl) {
    const told = names.filter(
      (name) => options.oidc_metadata && options[name] && options[name] !== metadata[name],
    )
    const adjusted = Object.fromEntries(told.map((name) => [name, options[name] ?? '']))
    return { mode: 'discovery', discoveryUrl, endpoints, adjusted }
  }
  for (const name of names) endpoints[name] = options[name] ?? metadata[name] ?? ''
  return { mode: 'manual', discoveryUrl: '', endpoints, adjusted: others(metadata) }
}

/** Where the users of a strategy are. */
const sourceOf: Readonly<Record<Strategy, (options: OptionsView) => Source>> = {
  oidc: issuerOf,
  'auth0-oidc': ({ domain }) => ({
    recipe: 'auth0-tenant',
    strategy: 'auth0-oidc',
    recipeInputs: { domain: domain ?? '' },
  }),
}

/** Members of metadata that are no endpoint of the draft. */
const others = (metadata: MetadataView): DraftValues['adjusted'] =>
  Object.fromEntries(
    Object.entries(metadata).filter(
      ([name, value]) => !names.some((one) => one === name) && value.length > 0,
    ),
  )
