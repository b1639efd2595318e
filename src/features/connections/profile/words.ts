import type { Match, ProfileLine } from '#domain/destinations/auth0/mapping/compare-profile.ts'
import type { Basis } from '#domain/destinations/auth0/mapping/known-claims.ts'
import type { Fate } from '#domain/destinations/auth0/mapping/prediction.ts'
import type { ProfileNoteCode } from '#domain/destinations/auth0/mapping/profile-note-words.ts'
import type { VerdictKind } from '#ui/verdict.tsx'

/** What the predicted column is made from. */
export const basisWords: Readonly<Record<Basis, string>> = {
  pasted:
    'Predicted from the provider’s claims that were pasted and from the connection’s mapping.',
  child: 'Predicted from what the child tenant’s /userinfo answered.',
  told: 'No claims of the provider are known. What your tenant told the tester has been through the mapping already, so it cannot show what was dropped or renamed.',
  none: 'No claims of the provider are known, so no values are predicted.',
}

const matches: Readonly<Record<Match, readonly [VerdictKind, string]>> = {
  equal: ['good', 'As predicted'],
  different: ['warn', 'Different'],
  absent: ['warn', 'Not stored'],
  extra: ['none', 'Not from these claims'],
  kept: ['none', 'Kept as it was stored'],
  transient: ['none', 'Used at login, not stored'],
  unjudged: ['none', 'Not predicted'],
}

export const matchOf = ({ match }: ProfileLine, basis: Basis): readonly [VerdictKind, string] =>
  basis === 'told' && match === 'equal' ? ['none', 'As the tester was told'] : matches[match]

export const fateWords: Readonly<Record<Fate, string>> = {
  kept: '',
  renamed: 'Renamed',
  literal: 'The same for every user',
  combined: 'Put together',
  restricted: 'Dropped: a restricted name',
  missing: 'The claim did not come',
  unreadable: 'The template has an error',
  completed: 'Made up by Auth0',
}

/** A note in its row, in brief; what it means stands in the list of notes. */
export const tagWords: Partial<Record<ProfileNoteCode, string>> = {
  'verified-as-text': 'Text, not true or false',
  'no-address': 'No address',
  markup: 'Markup, shown as text',
  'list-to-text': 'A list became text',
  'part-missing': 'A part did not come',
  'userinfo-unknown': 'UserInfo is not known',
  'dotted-name': 'A dot in a name',
  'token-stored': 'Stores an access token',
}
