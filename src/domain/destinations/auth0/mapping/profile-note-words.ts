import { type NoAddress, noAddressWords } from '#domain/oidc/tokens/address.ts'
import { groupOverage } from '#domain/oidc/tokens/elsewhere.ts'
import type { EditableField } from '../connection/edit/editable.ts'
import { type StandIn, isOffered, standInWords } from './stand-ins.ts'

export type ProfileNoteCode =
  | 'no-email'
  | 'group-overage'
  | 'no-address'
  | 'dropped-unseen'
  | 'dropped'
  | 'verified-as-text'
  | 'unverified'
  | 'verified-unsaid'
  | 'markup'
  | 'many-entries'
  | 'list-to-text'
  | 'missing'
  | 'part-missing'
  | 'userinfo-unknown'
  | 'unreadable'
  | 'dotted-name'
  | 'token-stored'
  | 'absent'
  | 'different'
  | 'kept'
  | 'transient'

/** What a note's words are made of. Names are the provider's or the tenant's: hostile text. */
export interface NoteAbout {
  readonly code: ProfileNoteCode
  readonly attribute?: string | undefined
  /** Entries of a list, or of a text with commas. */
  readonly entries?: number | undefined
  /** A name that is free. */
  readonly instead?: string | undefined
  /** Where it comes from, as in a template: `tokenset.email`. */
  readonly from?: readonly string[] | undefined
  /** A claim that holds an address, or looks as if. */
  readonly standIn?: StandIn | undefined
  /** Why the email is none. */
  readonly noAddress?: NoAddress | undefined
  /** The token says that the claim is not in it. */
  readonly leftOut?: boolean | undefined
  /** The scope that would bring it, which the connection does not ask for. */
  readonly scope?: string | undefined
  readonly scopeLacks?: boolean | undefined
  readonly mapLacks?: boolean | undefined
  /** The words of the template's first error. */
  readonly problem?: string | undefined
}

export interface NoteWords {
  readonly headline: string
  readonly why: string
  /** A further sentence where the connection has a map. */
  readonly byMap?: string
  readonly field: EditableField
}

const entriesOf = ({ entries }: NoteAbout) =>
  entries === undefined ? '' : `, with ${entries} ${entries === 1 ? 'entry' : 'entries'}`
const name = ({ attribute = '' }: NoteAbout) => attribute

/** Headline, reason with what to do, and the field it is done at. */
export const noteWords = {
  'no-email': ({ scopeLacks, mapLacks, ...about }) => ({
    headline: 'No email address',
    ...(scopeLacks
      ? {
          why: 'The connection does not ask for the scope email. Home Realm Discovery still finds the user by what is typed, but no application learns an address.',
          field: 'scopes',
        }
      : {
          why: `${
            mapLacks
              ? 'The map has no attribute email.'
              : 'The scope email is asked for and no address came: the account has none, or their IT does not release it to this client.'
          }${standInWords(about.standIn)}`,
          field: mapLacks || isOffered(about.standIn) ? 'attributes' : 'scopes',
        }),
  }),
  'group-overage': () => ({
    headline: 'The groups are not in the token',
    why: groupOverage,
    field: 'attributes',
  }),
  'no-address': (about) => ({
    headline: `${name(about)} is no address`,
    why: `It holds ${noAddressWords[about.noAddress ?? 'other']}: no mail reaches the user, and no application finds an account by it. Their IT releases the address as email.`,
    byMap: isOffered(about.standIn) ? standInWords(about.standIn).trim() : 'Or map another claim.',
    field: 'attributes',
  }),
  'dropped-unseen': () => ({
    headline: 'What was dropped does not show here',
    why: 'With bind_all, Auth0 drops claims under restricted names, groups and roles among them, without a word. Paste the provider’s ID token to see which came. To keep one, map it to a name that is free: federated_groups.',
    field: 'attributes',
  }),
  dropped: (about) => ({
    headline: `${name(about)} is dropped${entriesOf(about)}`,
    why: `Auth0 keeps this name to itself: the login works and the value is gone.${about.instead === undefined ? '' : ` Map it to a name that is free: ${about.instead}.`}`,
    field: 'attributes',
  }),
  'verified-as-text': () => ({
    headline: 'email_verified is text, not true or false',
    why: 'To a program that only asks whether it is set, the text “false” counts as true. Their IT makes the claim a boolean (OIDC Core 1.0 §5.1).',
    byMap: 'Until then, leave it out of the map.',
    field: 'attributes',
  }),
  unverified: () => ({
    headline: 'email_verified is false',
    why: 'Their provider does not vouch that the address is the user’s, or sends no email_verified: Microsoft Entra ID has none. An application or Action that asks for a verified address turns the user away, and linking accounts by this address hands an account to whoever can enter it at the provider. Auth0 sends users of such a connection no verification mail: their IT verifies the address and releases the claim.',
    byMap: 'A fixed true in the map would claim what nobody checked.',
    field: 'attributes',
  }),
  'verified-unsaid': ({ mapLacks }) => ({
    headline: 'An email without email_verified',
    why: `To an application or Action that asks for a verified address this one is not, and no account should be linked by it. ${
      mapLacks
        ? 'The map has no attribute email_verified: map the claim, where the provider sends it.'
        : 'Their IT releases the claim.'
    } Microsoft Entra ID has none, and says by the optional claim xms_edov whether the address’s domain is proven.`,
    byMap: 'A fixed true in the map would claim what nobody checked.',
    field: 'attributes',
  }),
  markup: (about) => ({
    headline: `${name(about)} holds markup`,
    why: 'Shown as text here. An application or email template that prints it unescaped runs it. Their IT corrects the account.',
    byMap: 'Or map another claim.',
    field: 'attributes',
  }),
  'many-entries': (about) => ({
    headline: `${name(about)} holds ${about.entries ?? 'many'} entries`,
    why: 'Tokens and session cookies that carry it grow with every entry. Their IT can release only the groups this client needs.',
    byMap: 'Or leave it out of the map.',
    field: 'attributes',
  }),
  'list-to-text': (about) => ({
    headline: `${name(about)} became one text`,
    why: 'With use_map, Auth0 joins a list with commas: an application has to split it, and an entry with a comma in it falls apart. bind_all keeps lists.',
    field: 'attributes',
  }),
  missing: (about) => ({
    headline: `${name(about)} gets nothing`,
    why: `${about.from?.join(', ') ?? 'Its claim'} did not come${about.leftOut ? ': it is left out of the token, which says so' : ''}.${
      about.leftOut
        ? ' Nothing is documented by which a connection would fetch it.'
        : about.scope === undefined
          ? ' Their IT releases the claim to this client, or map another one.'
          : ` The scope ${about.scope} brings it, and the connection does not ask for it.`
    }`,
    field: about.scope === undefined ? 'attributes' : 'scopes',
  }),
  'part-missing': (about) => ({
    headline: `${name(about)} has a gap`,
    why: 'A claim of its template did not come; Auth0 puts nothing in its place.',
    field: 'attributes',
  }),
  'userinfo-unknown': (about) => ({
    headline: `${name(about)} cannot be predicted`,
    why: 'It comes from the provider’s UserInfo endpoint, whose answer is not known here.',
    field: 'attributes',
  }),
  unreadable: (about) => ({
    headline: `The template of ${name(about)} has an error`,
    why: about.problem ?? 'Auth0 takes it as it stands, or refuses it.',
    field: 'attributes',
  }),
  'dotted-name': (about) => ({
    headline: `${name(about)} has a dot in a name`,
    why: 'Whether Auth0 reads it as a name or as a path is not documented.',
    field: 'attributes',
  }),
  'token-stored': (about) => ({
    headline: `${name(about)} stores the provider’s access token`,
    why: 'Whoever reads the profile can act for the user at the provider. Take it out of the map.',
    field: 'attributes',
  }),
  absent: (about) => ({
    headline: `${name(about)} was predicted and is not stored`,
    why: 'The settings may have changed since that login, or the claims are of another one.',
    field: 'attributes',
  }),
  different: (about) => ({
    headline: `${name(about)} is stored otherwise than predicted`,
    why: 'It may have been edited in the tenant or by an Action, or the claims are of another login.',
    field: 'attributes',
  }),
  kept: (about) => ({
    headline: `${name(about)} stays as it was stored`,
    why: 'A login of a known user does not update name, nickname, given_name, family_name and picture here.',
    field: 'sync',
  }),
  transient: (about) => ({
    headline: `${name(about)} is not stored`,
    why: 'It is among the attributes that are used at login and not kept.',
    field: 'nonPersistentAttrs',
  }),
} as const satisfies Record<ProfileNoteCode, (about: NoteAbout) => NoteWords>
