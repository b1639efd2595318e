import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { unexpectedAnswer } from '../failure.ts'
import { projectConnection } from '../projection.ts'
import { createFingerprint, type Fingerprint } from './fingerprint.ts'
import { createTags, type Tags } from './tag.ts'

/** What a browser is shown of a connection that the tenant has answered with. */
export interface Views extends Pick<Tags, 'changedSince'> {
  readonly fingerprint: Fingerprint
  /**
   * The projection, for a list: its fingerprint only where a test is on record, for that is all a
   * list compares it with. Undefined for what is no connection.
   */
  readonly listed: (source: unknown) => ConnectionView | undefined
  /** The projection, with the fingerprint of its settings and the tag that an edit has to name. */
  readonly tagged: (source: unknown) => ConnectionView & { readonly tag: string }
}

export function createViews(credential: string): Views {
  const tags = createTags(credential)
  const fingerprint = createFingerprint(credential)
  const printed = (view: ConnectionView, source: unknown): ConnectionView => {
    const print = fingerprint(source)
    return { ...view, ...(print === undefined ? {} : { fingerprint: print }) }
  }
  return {
    changedSince: (tag, view) => tags.changedSince(tag, view),
    fingerprint,
    listed(source) {
      const view = projectConnection(source)
      return view?.metadata?.[testRecordKey] === undefined ? view : printed(view, source)
    },
    tagged(source) {
      const view = projectConnection(source)
      if (view === undefined) throw unexpectedAnswer()
      return tags.tagged(printed(view, source))
    },
  }
}
