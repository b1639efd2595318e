import { Config, Schemas, Types } from 'scimmy'
import { isObject } from '#domain/wire/json.ts'

/** A SCIM resource or message as plain JSON, in the schema's own spelling. */
export type Doc = Record<string, unknown>
export type ResourceSchema = typeof Schemas.User | typeof Schemas.Group

// The library keeps one of each in the process; nothing in them is of one tenant.
Schemas.User.definition.extend(Schemas.EnterpriseUser.definition)
Config.set({
  patch: true,
  filter: { supported: true, maxResults: 200 },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'OAuth Bearer Token',
      description: 'A token of a connection',
    },
  ],
})

/** Canonical values are suggestions (RFC 7643 §7): `addresses[type eq "custom"]` is no mistake. */
function suggest(attributes: readonly (Types.Attribute | Types.SchemaDefinition)[]): void {
  for (const one of attributes) {
    if (!(one instanceof Types.Attribute)) continue
    one.config.canonicalValues = false
    suggest(one.subAttributes ?? [])
  }
}
suggest(Schemas.User.definition.attributes)
// Members are users alone (auth0.com/docs, inbound-scim).
Schemas.Group.definition.attribute('members.type').config.canonicalValues = ['User']
Schemas.Group.definition.attribute('members.$ref').config.referenceTypes = ['User']

export const scimError = (status: number, scimType: string | null, detail: string) =>
  new Types.Error(status, scimType ?? '', detail)

/** What the library refuses by a TypeError is a value of the client's. */
function coerced<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof TypeError) throw scimError(400, 'invalidValue', error.message)
    throw error
  }
}

export const plain = (value: unknown): Doc => {
  const json: unknown = JSON.parse(JSON.stringify(value))
  return isObject(json) ? { ...json } : {}
}

/** A resource as a client sent it: what the schema declares, of the right types. */
export function received(schema: ResourceSchema, body: unknown): Doc {
  if (!isObject(body)) throw scimError(400, 'invalidSyntax', 'The body has to be a JSON object')
  return coerced(() => plain(new schema(body, 'in')))
}

/** A resource as the library works with it; `attributes` chooses what is shown. */
export const resourceOf = (schema: ResourceSchema, doc: Doc, attributes?: Types.Filter) =>
  coerced(() => new schema(doc, 'out', undefined, attributes))

/** With its schemas, which a choice of attributes does not take away (RFC 7643 §3). */
export function shown(schema: ResourceSchema, doc: Doc, attributes?: Types.Filter): Doc {
  const { schemas } = resourceOf(schema, doc)
  return { schemas: [...schemas], ...plain(resourceOf(schema, doc, attributes)) }
}

/** False for what the schema does not declare. */
export function isMultiValued({ definition }: ResourceSchema, path: string): boolean {
  try {
    const found = definition.attribute<Types.Attribute | Types.SchemaDefinition>(path)
    return found instanceof Types.Attribute && found.config.multiValued === true
  } catch {
    return false
  }
}

/**
 * An id as a path has it, and as some clients take it from the end of a location. What cannot be
 * decoded is the id of nothing.
 */
export function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

const names = /^[\w.:$-]+$/

/** `attributes` and `excludedAttributes` of a request (RFC 7644 §3.9). */
export function chosenAttributes(
  wanted: readonly string[],
  excluded: readonly string[],
): Types.Filter | undefined {
  const [list, by] = wanted.length > 0 ? [wanted, 'pr'] : [excluded, 'np']
  const bad = list.find((one) => !names.test(one))
  if (bad !== undefined) throw scimError(400, 'invalidPath', `'${bad}' is no attribute`)
  return list.length === 0
    ? undefined
    : new Types.Filter(list.map((one) => `${one} ${by}`).join(' and '))
}
