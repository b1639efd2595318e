/** wrong: the login fails, or nobody should be sent there. note: it works, or may. unknown: not everything is known here. */
export type LinkSeverity = 'wrong' | 'note' | 'unknown'

interface ProblemRow {
  readonly severity: LinkSeverity
  readonly words: string
  /** Who or what mends it. */
  readonly how: string
}

/** In the order they are said. */
export const linkProblems = {
  'wrong-domain': {
    severity: 'wrong',
    words: 'The link leads to another domain than this tenant’s.',
    how: 'Use the tenant’s domain or one of its custom domains.',
  },
  'provider-request': {
    severity: 'wrong',
    words: 'This is the tenant’s own request to the identity provider, made for one login.',
    how: 'Its state worked once. A direct link leads to the tenant’s /authorize.',
  },
  'domain-not-loaded': {
    severity: 'unknown',
    words: 'Whether this is one of the tenant’s custom domains is not known here.',
    how: 'On the tenant’s own domain the link is sure to reach it.',
  },
  'not-encrypted': {
    severity: 'wrong',
    words: 'The link is not encrypted.',
    how: 'It begins with https://.',
  },
  userinfo: {
    severity: 'wrong',
    words: 'Before the domain stands a user name or password: links that deceive look so.',
    how: 'Leave out what stands before the “@”.',
  },
  'secret-inside': {
    severity: 'wrong',
    words: 'The link carries a secret: whoever sees the link has it.',
    how: 'Leave it out; /authorize takes none. Replace the secret: it has been passed around.',
  },
  'token-inside': {
    severity: 'wrong',
    words: 'The link carries a token, a code or a ticket of one user.',
    how: 'Leave it out before the link is passed on.',
  },
  twice: {
    severity: 'wrong',
    words: 'A parameter stands there twice (OAuth 2.0, RFC 6749 §3.1 forbids it).',
    how: 'Keep one.',
  },
  'value-around': {
    severity: 'wrong',
    words: 'Blanks or quotes stand around the value: they are part of it.',
    how: 'Leave them out.',
  },
  'client-missing': {
    severity: 'wrong',
    words: 'No client_id: Auth0 does not know which application is meant.',
    how: 'Add the application’s Client ID.',
  },
  'client-unknown': {
    severity: 'wrong',
    words: 'No application of this tenant has this client_id.',
    how: 'Take the application’s Client ID in this tenant, not the one at the provider.',
  },
  'client-reserved': {
    severity: 'wrong',
    words: 'This application belongs to Greencheck; no connection is enabled for it.',
    how: 'Use the application that users log in to.',
  },
  'client-tester': {
    severity: 'note',
    words: 'This is Greencheck’s connection tester: it takes no login that it did not begin.',
    how: 'Use the connection’s Test tab.',
  },
  'client-not-loaded': {
    severity: 'unknown',
    words: 'Whether the tenant has this application is not known here.',
    how: 'Load all applications.',
  },
  'type-missing': {
    severity: 'wrong',
    words: 'No response_type.',
    how: 'Add response_type=code.',
  },
  'type-unknown': {
    severity: 'wrong',
    words: 'Auth0 does not know this response_type.',
    how: 'Use response_type=code.',
  },
  'type-implicit': {
    severity: 'note',
    words: 'Tokens come back in the address.',
    how: 'Where the application can, use response_type=code.',
  },
  'type-form-post': {
    severity: 'note',
    words: 'Tokens come back through the browser, in a form that it posts to the callback.',
    how: 'Where the application can, use response_type=code.',
  },
  'type-web-message': {
    severity: 'note',
    words:
      'Tokens come back as a message between windows: only a page that waits for it gets them.',
    how: 'In a link, leave response_mode out.',
  },
  'callback-missing': {
    severity: 'note',
    words: 'No redirect_uri: Auth0 takes the first of the Allowed Callback URLs.',
    how: 'Say which one is meant.',
  },
  'callback-not-registered': {
    severity: 'wrong',
    words: 'redirect_uri is none of the application’s Allowed Callback URLs.',
    how: 'Use one of them, or add this one in the application’s settings.',
  },
  'callback-pattern': {
    severity: 'unknown',
    words: 'redirect_uri may be covered by an Allowed Callback URL with a placeholder.',
    how: 'Auth0 decides at the login; try it.',
  },
  'connection-missing': {
    severity: 'note',
    words: 'No connection: the user meets the login page first.',
    how: 'Add the connection’s name to go straight to the provider.',
  },
  'connection-case': {
    severity: 'wrong',
    words: 'The connection’s name is written in other letters.',
    how: 'Names differ by upper and lower case.',
  },
  'connection-unknown': {
    severity: 'wrong',
    words: 'No connection of this tenant has this name.',
    how: 'Use the connection’s name; not its display name and not its id.',
  },
  'connection-not-loaded': {
    severity: 'unknown',
    words: 'Whether the tenant has this connection is not known here.',
    how: 'Ask for the name in the list of connections.',
  },
  'connection-disabled': {
    severity: 'wrong',
    words: 'The connection is switched off: authentication.active is false.',
    how: 'Switch it on on the connection’s Danger tab.',
  },
  'not-enabled': {
    severity: 'wrong',
    words: 'The connection is not enabled for this application.',
    how: 'Enable it on the connection’s Applications tab. Auth0 says “the connection was not found”.',
  },
  'enabled-not-loaded': {
    severity: 'unknown',
    words: 'Whether the connection is enabled for this application is not known here.',
    how: 'Look at the connection’s Applications tab.',
  },
  'state-missing': {
    severity: 'note',
    words: 'No state: the application cannot tell an answer of its own from a forged one.',
    how: 'The application adds a value of its own, another for each login.',
  },
  'state-placeholder': {
    severity: 'note',
    words: 'state is still the placeholder.',
    how: 'The application replaces it with a value of its own, another for each login.',
  },
  'nonce-missing': {
    severity: 'wrong',
    words: 'No nonce, which an ID token in the answer needs.',
    how: 'The application adds a value of its own, another for each login.',
  },
  'openid-missing': {
    severity: 'note',
    words: 'scope lacks openid: no ID token comes.',
    how: 'Add openid, unless the application wants an access token alone.',
  },
  'pkce-method': {
    severity: 'wrong',
    words: 'Auth0 takes code_challenge with the method S256 only.',
    how: 'Add code_challenge_method=S256, and a challenge that was made so.',
  },
  'pkce-shape': {
    severity: 'wrong',
    words: 'code_challenge is no SHA-256 in base64url, which has 43 characters.',
    how: 'The application makes it anew for each login (RFC 7636 §4.2).',
  },
  'pkce-fixed': {
    severity: 'note',
    words: 'A link with a code_challenge works only where its verifier is kept.',
    how: 'Let the application make the link anew for each login.',
  },
  'prompt-unknown': {
    severity: 'note',
    words: 'prompt has a value that Auth0 does not document.',
    how: 'It takes none, login, consent and select_account.',
  },
  'prompt-none': {
    severity: 'note',
    words: 'prompt=none logs nobody in: without a session the answer is login_required.',
    how: 'Leave prompt out.',
  },
  fragment: {
    severity: 'note',
    words: 'What stands after “#” never reaches Auth0.',
    how: 'Leave it out.',
  },
  'unknown-parameter': {
    severity: 'note',
    words: 'Auth0 documents no such parameter; it may pass it on to the login page.',
    how: 'Check its spelling.',
  },
} as const satisfies Record<string, ProblemRow>

export type LinkProblemCode = keyof typeof linkProblems
