import { Messages, type Types } from 'scimmy'
import { isObject } from '#domain/wire/json.ts'
import {
  isMultiValued,
  plain,
  resourceOf,
  scimError,
  type Doc,
  type ResourceSchema,
} from './library.ts'
import { isThe, parseScimPath } from './path.ts'

type Operation = Messages.PatchOp['Operations'][number]

const flags = ['active', 'primary']
const asFlag = (value: unknown): unknown =>
  typeof value === 'string' && /^(true|false)$/i.test(value)
    ? value.toLowerCase() === 'true'
    : value

/** Entra ID sends `active` as the text "False" unless its URL says otherwise, and Auth0 takes it. */
export function withBooleans(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => withBooleans(one))
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, withBooleans(one, key)]),
    )
  return flags.includes(name.toLowerCase()) ? asFlag(value) : value
}

const urn = /^urn:[\w.:-]+:\d+\.\d+:\w+$/i
/** Of every resource, and the same in a value as in the resource: Okta sends the id along. */
const common = ['schemas', 'id', 'meta']
const unreadable = /[\\\r\n]|^.{500}/

/**
 * An operation of one attribute each: a value without a path is one for each of its members, and a
 * complex one replaces those members alone that it names (RFC 7644 §3.5.2.1 and §3.5.2.3).
 */
function single(schema: ResourceSchema, operation: Operation): readonly Operation[] {
  const { op, path, value } = operation
  if (op.toLowerCase() === 'remove') return [operation]
  if (path === undefined && !isObject(value))
    throw scimError(400, 'invalidValue', 'A value without a path has to be an object')
  const isUrn = path === undefined || urn.test(path)
  const whole = path?.startsWith('urn:') || parseScimPath(path ?? '')?.where
  if (!isObject(value) || (!isUrn && (whole || isMultiValued(schema, path ?? ''))))
    return [operation]
  const joint = path === undefined ? '' : isUrn ? `${path}:` : `${path}.`
  return Object.entries(value)
    .filter(([name]) => !isUrn || !common.includes(name))
    .flatMap(([name, one]) => single(schema, { op, path: `${joint}${name}`, value: one }))
}

/** The element that a path like `emails[type eq "work"].value` means is made where there is none. */
function withElement(doc: Doc, { op, path = '' }: Operation): Doc {
  const found = parseScimPath(path)
  if (op.toLowerCase() === 'remove' || found?.where === undefined || found.sub === undefined)
    return doc
  const { attribute, where } = found
  const list = Array.isArray(doc[attribute]) ? doc[attribute] : []
  if (list.some(isThe(where))) return doc
  return { ...doc, [attribute]: [...list, { [where.name]: where.value }] }
}

/**
 * What the library does not remove: elements that are the operation's value, as Entra ID takes
 * members out of a group, and a whole extension.
 */
function without(doc: Doc, { op, path = '', value }: Operation): Doc | undefined {
  if (op.toLowerCase() !== 'remove') return undefined
  if (urn.test(path))
    return Object.fromEntries(Object.entries(doc).filter(([name]) => name !== path))
  const list = doc[path]
  if (value === undefined || !Array.isArray(list)) return undefined
  const gone = [value].flat().map((one) => (isObject(one) ? one['value'] : one))
  return {
    ...doc,
    [path]: list.filter((one) => !gone.includes(isObject(one) ? one['value'] : one)),
  }
}

/** A resource after a PATCH; throws a SCIM error, and then nothing of it holds. */
export async function patched(schema: ResourceSchema, before: Doc, body: unknown): Promise<Doc> {
  if (!isObject(body)) throw scimError(400, 'invalidSyntax', 'The body has to be a JSON object')
  const { schemas, Operations } = new Messages.PatchOp(withBooleans(body) as PatchRequest)
  let doc = before
  for (const { op, path, value } of Operations) {
    if (unreadable.test(path ?? '')) throw scimError(400, 'invalidPath', 'The path cannot be read')
    const clean = path?.replace(
      /\[(\w+) eq "(true|false)"\]/gi,
      (_, name: string, value: string) => `[${name} eq ${value.toLowerCase()}]`,
    )
    const flag = flags.includes(clean?.split(/[.:]/).at(-1)?.toLowerCase() ?? '')
    const read = { op, value: flag ? asFlag(value) : value, ...(clean && { path: clean }) }
    for (const one of single(schema, read)) {
      const rest = without(doc, one)
      if (rest) {
        doc = rest
        continue
      }
      const target: Types.Schema = resourceOf(schema, withElement(doc, one))
      const changed = await new Messages.PatchOp({ schemas, Operations: [one] }).apply(target)
      doc = changed === undefined ? doc : { ...plain(changed), meta: doc['meta'] }
    }
  }
  return doc
}
type PatchRequest = ConstructorParameters<typeof Messages.PatchOp>[0]
