import { holdsUnseen } from '#text/unseen.ts'

/** Values of `prompt` (Auth0 Authentication API, `/authorize`; OIDC Core 1.0 §3.1.2.1). */
export const prompts = ['none', 'login', 'consent', 'select_account'] as const
export type Prompt = (typeof prompts)[number]

/** What an operator may add to every link of a connection; '' adds nothing. */
export interface LinkOptions {
  readonly loginHint: string
  readonly prompt: Prompt | ''
  readonly organization: string
  /** Shows where the application's code_challenge stands. */
  readonly pkce: boolean
}

export const noOptions: LinkOptions = { loginHint: '', prompt: '', organization: '', pkce: false }

/** Stands where the application puts the challenge that it makes for each login. */
export const challengeToReplace = 'CODE_CHALLENGE'

/** Characters. Longer hints are no address: a mail address has at most 254 (RFC 5321 §4.5.3.1). */
const maxHint = 320
/** Characters of an organization's name (auth0.com/docs, organizations); an id is shorter. */
const maxOrganization = 50

/** What is wrong with a login_hint, or undefined. Any text may name a user, not addresses alone. */
export function loginHintProblem(hint: string): string | undefined {
  if (hint.trim() !== hint) return 'No blank at its beginning or end.'
  if (holdsUnseen(hint)) return 'It holds a character that cannot be seen. Type it anew.'
  if (hint.length > maxHint)
    return `${hint.length} characters. At most ${maxHint} make sense for a user’s address.`
  return undefined
}

/** What is wrong with an organization's id or name, or undefined. */
export function organizationProblem(organization: string): string | undefined {
  if (organization === '') return undefined
  if (organization.startsWith('org_'))
    return /^org_[A-Za-z0-9]+$/.test(organization)
      ? undefined
      : 'An ID is “org_” and then letters and digits.'
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(organization))
    return 'Its ID (org_…), or its name: small letters, digits, hyphens and underscores. Not its display name.'
  return organization.length > maxOrganization
    ? `${organization.length} characters. A name has at most ${maxOrganization}.`
    : undefined
}

export type Parameter = readonly [name: string, value: string]

/** The options as parameters of a library's call; one that is not valid is left out. */
export const callParameters = ({ loginHint, prompt, organization }: LinkOptions): Parameter[] =>
  [
    ['prompt', prompt] as const,
    ['login_hint', loginHintProblem(loginHint) === undefined ? loginHint : ''] as const,
    ['organization', organizationProblem(organization) === undefined ? organization : ''] as const,
  ].filter(([, value]) => value !== '')

/** The options as parameters of a link. */
export const linkParameters = (options: LinkOptions): Parameter[] => [
  ...callParameters(options),
  ...(options.pkce
    ? ([
        ['code_challenge', challengeToReplace],
        ['code_challenge_method', 'S256'],
      ] as const)
    : []),
]
