import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { idpChanges, type IdpView } from '#domain/destinations/cloudentity/contract/views.ts'

type Untagged = Omit<IdpView, 'tag'>

export interface IdpTags {
  readonly tagged: (view: Untagged) => IdpView
  /** Undefined: the tag is of this view. Else what changed since, as far as it can tell. */
  readonly changedSince: (
    tag: string,
    view: Untagged,
  ) => readonly { field: string; now?: unknown }[] | undefined
}

const wholeBytes = 16
/** Enough to tell a field that changed; the whole decides. */
const fieldBytes = 6
const fields = Object.keys(idpChanges.shape)
const length = wholeBytes + fieldBytes * (1 + fields.length)

const valueOf = (field: string, view: Untagged): unknown =>
  new Map<string, unknown>(Object.entries({ ...view, ...view.settings })).get(field)

/**
 * A tag is an HMAC over what a browser sees of an identity provider, then one short HMAC for the
 * list of fields and one for each: so a stale tag alone says what changed, and the gateway keeps
 * nothing. The key is derived from the machine credential.
 */
export function createIdpTags(credential: string): IdpTags {
  const key = Buffer.from(hkdfSync('sha256', credential, '', 'greencheck idp tag v1', 32))
  const mac = (what: readonly unknown[], bytes: number) =>
    createHmac('sha256', key).update(JSON.stringify(what)).digest().subarray(0, bytes)
  const tagOf = (view: Untagged) =>
    Buffer.concat([
      mac([view], wholeBytes),
      mac(fields, fieldBytes),
      ...fields.map((field) => mac([view.id, field, valueOf(field, view)], fieldBytes)),
    ])
  return {
    tagged: (view) => ({ ...view, tag: tagOf(view).toString('base64url') }),
    changedSince(tag, view) {
      const given = Buffer.from(tag, 'base64url')
      const now = tagOf(view)
      if (given.length !== length) return []
      if (timingSafeEqual(given.subarray(0, wholeBytes), now.subarray(0, wholeBytes)))
        return undefined
      const differs = (index: number) => {
        const start = wholeBytes + index * fieldBytes
        return given.compare(now, start, start + fieldBytes, start, start + fieldBytes) !== 0
      }
      // Another list or key: nothing can be told of single fields.
      if (differs(0)) return []
      return fields
        .filter((_, index) => differs(index + 1))
        .map((field) => ({ field, now: valueOf(field, view) }))
    },
  }
}
