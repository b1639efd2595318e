import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import {
  type EditableField,
  editableIds,
  fieldValue,
  specOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import { canonical } from '#domain/destinations/auth0/connection/edit/equal.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { isObject } from '#domain/wire/json.ts'
import { withoutTestRecord } from '#domain/destinations/auth0/test-run/record-of-test.ts'

export interface Tags {
  /** The view with its tag. */
  tagged(view: ConnectionView): ConnectionView & { readonly tag: string }
  /** Undefined: the tag is of this view. */
  changedSince(tag: string, view: ConnectionView): Changed | undefined
}
/** What is different, as far as a tag can tell. */
export interface Changed {
  readonly fields: readonly EditableField[]
  /** And what no field names, or nobody knows what. */
  readonly unnamed: boolean
}

const wholeBytes = 16
/** Enough to tell a field that changed; the whole decides. */
const fieldBytes = 6
const metadataPath = 'options.oidc_metadata'
const untold: Changed = { fields: [], unnamed: true }
/** The tenant may fetch the metadata again by itself: it is not part of a tag. */
export const isTagged = (field: EditableField) => !specOf(field).path.startsWith(metadataPath)
const tagged = editableIds.filter(isTagged)

function withoutMetadata(view: ConnectionView) {
  const {
    tag: _,
    fingerprint: _print,
    ownLogin: _own,
    options,
    otherOptions,
    ...rest
  } = withoutTestRecord(view)
  const { oidc_metadata: __, ...shown } = options ?? {}
  const other = otherOptions
    .filter(({ name }) => !name.startsWith('oidc_metadata'))
    .map(({ name, type }) => `${name} ${type}`)
    .sort()
  return { ...rest, options: options && shown, other }
}

/** What is left without what stands at the paths; undefined when nothing is. */
function without(paths: ReadonlySet<string>, value: unknown, at = ''): unknown {
  if (paths.has(at)) return undefined
  if (!isObject(value)) return value
  const left = Object.entries(value)
    .map(([name, member]) => [name, without(paths, member, at === '' ? name : `${at}.${name}`)])
    .filter(([, member]) => member !== undefined)
  return left.length === 0 ? undefined : Object.fromEntries(left)
}

/**
 * A tag is an HMAC over the canonical projection, then one short HMAC each for the table of fields,
 * for what no field names, and for every field: so a stale tag alone says what changed, and the
 * gateway keeps nothing. The key is derived from the machine credential; after that is renewed every
 * tag is stale.
 *
 * @param fields told of one by one; a tag of other fields, from another version, tells of none
 */
export function createTags(credential: string, fields: readonly EditableField[] = tagged): Tags {
  const length = wholeBytes + fieldBytes * (2 + fields.length)
  const paths = new Set(fields.map((field) => specOf(field).path))
  const key = Buffer.from(hkdfSync('sha256', credential, '', 'greencheck connection tag v1', 32))
  const mac = (id: string, what: string, value: unknown, bytes: number) =>
    createHmac('sha256', key)
      .update(JSON.stringify([id, what]))
      .update(canonical(value))
      .digest()
      .subarray(0, bytes)
  const tagOf = (view: ConnectionView) => {
    const whole = withoutMetadata(view)
    return Buffer.concat([
      mac(view.id, 'whole', whole, wholeBytes),
      mac('', 'table', fields, fieldBytes),
      mac(view.id, 'rest', without(paths, whole), fieldBytes),
      ...fields.map((field) =>
        mac(view.id, field, fieldValue(field, withoutTestRecord(view)), fieldBytes),
      ),
    ])
  }

  return {
    tagged: (view) => ({ ...view, tag: tagOf(view).toString('base64url') }),
    changedSince(tag, view) {
      const given = Buffer.from(tag, 'base64url')
      const now = tagOf(view)
      if (given.length !== length) return untold
      if (timingSafeEqual(given.subarray(0, wholeBytes), now.subarray(0, wholeBytes)))
        return undefined
      const differs = (index: number) => {
        const start = wholeBytes + index * fieldBytes
        return given.compare(now, start, start + fieldBytes, start, start + fieldBytes) !== 0
      }
      // Another table or key: nothing can be told of single fields.
      if (differs(0)) return untold
      return { fields: fields.filter((_, index) => differs(index + 2)), unnamed: differs(1) }
    },
  }
}
