import type { AssertionAudience, Channel, ClientAuthMethod, PkceMode } from '#domain/oidc/values.ts'

type AtLeastOne<T> = readonly [T, ...T[]]

/** What a destination's own documents say, by what they say it about. */
type Topic =
  | 'connections'
  | 'options'
  | 'issuer'
  | 'metadata'
  | 'idTokenSigningAlgs'
  | 'pkce'
  | 'clientSecret'
  | 'scope'

/**
 * What a destination demands of an issuer and can do with it, as data: the doctor judges by it,
 * and its words name the destination by it. A limit that is absent is not documented.
 */
export interface Profile {
  readonly name: string
  /** As a letter to their IT names it. */
  readonly tenant: string

  /** The preferred one first. */
  readonly channels: AtLeastOne<Channel>
  /** The usual one first. */
  readonly tokenEndpointAuthMethods: AtLeastOne<ClientAuthMethod>
  /** Without a secret. undocumented: it is stored, and no page says what is then sent. */
  readonly publicClients: 'supported' | 'undocumented' | 'unsupported'
  readonly idTokenSigningAlgs: readonly string[]
  /** How an operator says which of them is taken; absent where nobody has to. */
  readonly chooseIdTokenSigningAlgs?: string
  readonly tokenEndpointAuthSigningAlgs: readonly string[]
  /** What a client assertion names as its audience, and which provider does not take that. */
  readonly assertionAudience?: {
    readonly option: string
    readonly usual: AssertionAudience
    /** How it is set to the issuer. */
    readonly how: string
    /** A kind of provider that takes nothing but its issuer, by the paths of its endpoints below it. */
    readonly issuerOnly: {
      readonly name: string
      readonly places: Readonly<Record<string, string>>
      readonly clause: string
    }
  }
  readonly pkceModes: readonly PkceMode[]
  /** RFC 9126; an option, and how it is set, where it does not push by itself. */
  readonly pushedRequests: 'always' | 'never' | { readonly option: string; readonly how: string }
  /** How it is told to ask for the code by form_post; absent: it has no option for that. */
  readonly codeByFormPost?: string
  /** RFC 9101. */
  readonly signsRequests: boolean
  /** When UserInfo is asked, to be put behind “only when”; absent: never. */
  readonly asksUserinfoWhen?: string

  /** Members of the document without which no connection can be stored or used. */
  readonly requiredMembers: readonly string[]
  /** It stores the document's members, by their specified types, so they can be given by hand. */
  readonly storesMetadata: boolean
  /** It is documented to store a channel that the issuer does not offer. */
  readonly storesAnyChannel: boolean
  /** What it has for a plain OAuth 2.0 server; absent: nothing. */
  readonly forPlainOAuth?: string

  /** Those a login uses. Characters. */
  readonly endpoints: readonly { readonly member: string; readonly maxLength?: number }[]
  /** Characters. */
  readonly maxIssuer?: number
  readonly maxDiscoveryUrl?: number
  /** Of the discovery document, and how a larger one is refused. */
  readonly maxDocument?: { readonly bytes: number; readonly refusal: string }

  readonly clauses: Readonly<Partial<Record<Topic, string>>>
}
