import { expiryIn } from '#domain/destinations/auth0/credential/notes.ts'
import { isTrial, originalOf } from '#domain/destinations/auth0/credential/trial.ts'
import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { testStateOf } from '#domain/destinations/auth0/test-run/state.ts'
import { unexpectedAnswer } from '../failure.ts'
import { projectConnection } from '../projection.ts'
import { projectRow } from '../projection-row.ts'
import { createFingerprint, type Fingerprint } from './fingerprint.ts'
import { createTags, type Tags } from './tag.ts'

/** What a browser is shown of a connection that the tenant has answered with. */
export interface Views extends Pick<Tags, 'changedSince'> {
  readonly fingerprint: Fingerprint
  /** One among others, with what its record of a test says. Undefined for what is no connection. */
  readonly listed: (source: unknown, testerClientId?: string) => ConnectionRow | undefined
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
    listed(source, testerClientId) {
      const found = projectRow(source, testerClientId)
      if (found === undefined) return undefined
      const { metadata } = found
      const expires = expiryIn(metadata)
      const row: ConnectionRow = {
        ...found.row,
        ...(expires !== undefined && { expires }),
        ...(isTrial({ ...found.row, metadata }) && { trialOf: originalOf(metadata) }),
      }
      // A fingerprint costs more than the rest of a row: only where there is a record to compare.
      if (metadata?.[testRecordKey] === undefined) return row
      const state = testStateOf({ metadata, fingerprint: fingerprint(source) })
      return state.kind === 'untested'
        ? row
        : { ...row, tested: state.kind, testedAt: state.record.at }
    },
    tagged(source) {
      const view = projectConnection(source)
      if (view === undefined) throw unexpectedAnswer()
      return tags.tagged(printed(view, source))
    },
  }
}
