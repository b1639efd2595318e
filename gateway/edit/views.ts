import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { unexpectedAnswer } from '../failure.ts'
import { projectConnection } from '../projection.ts'
import { createFingerprint, type Fingerprint } from './fingerprint.ts'
import { createTags, type Tags } from './tag.ts'

/** What a browser is shown of a connection that the tenant has answered with. */
export interface Views extends Pick<Tags, 'changedSince'> {
  readonly fingerprint: Fingerprint
  /** The projection, with the fingerprint of its settings and the tag that an edit has to name. */
  readonly tagged: (source: unknown) => ConnectionView & { readonly tag: string }
}

export function createViews(credential: string): Views {
  const tags = createTags(credential)
  const fingerprint = createFingerprint(credential)
  const printed = (source: unknown): ConnectionView => {
    const view = projectConnection(source)
    if (view === undefined) throw unexpectedAnswer()
    const print = fingerprint(source)
    return { ...view, ...(print === undefined ? {} : { fingerprint: print }) }
  }
  return {
    changedSince: (tag, view) => tags.changedSince(tag, view),
    fingerprint,
    tagged: (source) => tags.tagged(printed(source)),
  }
}
