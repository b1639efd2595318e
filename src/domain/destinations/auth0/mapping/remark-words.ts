import type { ProfileNoteCode } from './profile-note-words.ts'

/** `error`: what is wanted does not arrive, or arrives wrong. `note`: nothing is wrong with it. */
export type RemarkLevel = 'error' | 'warn' | 'note'

/** What a remark's words are made of. Names are the map's or the provider's: hostile text. */
export interface RemarkAbout {
  readonly attribute?: string
  readonly suggested?: string | undefined
  /** Entries of a list, or of a text with commas. */
  readonly entries?: number
  readonly other?: string
}

interface RemarkRow {
  readonly level: RemarkLevel
  readonly words: (about: RemarkAbout) => string
}

const same = 'The same for every user: there is no expression in it.'
const entries = ({ entries: count = 0 }: RemarkAbout) => count.toLocaleString('en')

/** What is to be said of a map, whatever the claims are, and of its lists. */
export const remarkRows = {
  'map-empty': {
    level: 'error',
    words: () => 'use_map takes what attributes names, and it names nothing.',
  },
  'map-idle': {
    level: 'note',
    words: () =>
      'bind_all copies every claim under its own name: attributes count with use_map only.',
  },
  twice: {
    level: 'error',
    words: () => 'The name stands twice in the JSON: only the last of them counts.',
  },
  alike: {
    level: 'warn',
    words: ({ other = '' }) =>
      `Differs from ${other} in capitals only: to an application they are two attributes.`,
  },
  restricted: {
    level: 'error',
    words: ({ suggested = '' }) =>
      `Auth0 keeps this name to itself: the value is dropped, and the login works. Take one that is free: ${suggested}.`,
  },
  reserved: {
    level: 'warn',
    words: () =>
      'Auth0 or your own side writes this attribute. What a map does to it is not documented.',
  },
  'expression-inside': {
    level: 'warn',
    words: () =>
      'Expressions are text. Whether one inside a list or an object is read is not documented.',
  },
  'connection-member': {
    level: 'warn',
    words: () => 'Of context.connection only id and strategy are documented.',
  },
  'token-stored': {
    level: 'warn',
    words: () =>
      'It stores the provider’s access token: whoever reads the profile can act for the user there.',
  },
  'dotted-name': {
    level: 'note',
    words: () =>
      'A dot in a claim’s name: whether it is read as a name or as a path is not documented. Here it is a name first, and else a path.',
  },
  'constant-verified': {
    level: 'error',
    words: () => 'true for every user: it claims what nobody checked. Map the claim of that name.',
  },
  'constant-keyword': {
    level: 'error',
    words: () => `${same} A keyword of the Deploy CLI, which has not replaced it.`,
  },
  'constant-meant': {
    level: 'warn',
    words: ({ suggested = '' }) => `${same} Where the claim is meant, write ${suggested}.`,
  },
  'constant-personal': { level: 'warn', words: () => same },
  constant: { level: 'note', words: () => same },
  'made-up': {
    level: 'warn',
    words: () =>
      'The claim did not come: Auth0 makes a value up, of the email address or the user’s id.',
  },
  'verified-type': {
    level: 'error',
    words: () =>
      'Neither true nor false (OIDC Core 1.0 §5.1): what an application makes of it is its own affair.',
  },
  'email-type': {
    level: 'error',
    words: () => 'The claim is no text: no profile has such an email.',
  },
  'many-groups': {
    level: 'warn',
    words: (about) =>
      `It holds ${entries(about)} entries. Of more than 200 groups Microsoft Entra ID sends none in a token, and every entry counts towards the 10 KB of a profile. Their IT releases only the groups this client needs.`,
  },
} as const satisfies Record<string, RemarkRow>

export type MapRemarkCode = keyof typeof remarkRows

/**
 * How much a note on a profile weighs at the row it is about; those that only a stored profile
 * can have, or that the map has said already, are not said.
 */
export const noteLevels: Partial<Readonly<Record<ProfileNoteCode, RemarkLevel>>> = {
  'no-email': 'warn',
  'group-overage': 'warn',
  'no-address': 'error',
  dropped: 'warn',
  'verified-as-text': 'error',
  unverified: 'warn',
  'verified-unsaid': 'warn',
  markup: 'warn',
  'many-entries': 'note',
  'list-to-text': 'warn',
  missing: 'warn',
  'part-missing': 'warn',
  'userinfo-unknown': 'note',
  kept: 'note',
  transient: 'note',
}
