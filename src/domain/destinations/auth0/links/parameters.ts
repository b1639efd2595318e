/** Parameters of `/authorize` (Auth0 Authentication API; OIDC Core 1.0 §3.1.2.1; RFC 7636 §4.3). */
const meanings: Readonly<Record<string, string>> = {
  client_id: 'The application the user logs in to.',
  response_type: 'What comes back: code, to be exchanged by the application.',
  response_mode: 'How it comes back: in the query, the fragment or a form.',
  redirect_uri: 'Where the user comes back to.',
  state: 'The application’s own value, which it finds again in the answer.',
  nonce: 'The application’s own value, which it finds again in the ID token.',
  connection: 'The connection’s name: the login page is skipped.',
  scope: 'What the application asks about the user; not what the provider is asked.',
  connection_scope: 'What the provider is asked in addition.',
  audience: 'The API the access token is for.',
  prompt: 'login: ask again who it is; none: never ask.',
  login_hint: 'The address that is filled in at the login page.',
  organization: 'The organization to log in to.',
  invitation: 'The ticket of an invitation to an organization.',
  code_challenge: 'PKCE: the application keeps the verifier that belongs to it.',
  code_challenge_method: 'PKCE: how the challenge was made.',
  max_age: 'Seconds after which the user is asked again.',
  acr_values: 'How strongly the user is to be authenticated.',
  ui_locales: 'The languages of the login page.',
  screen_hint: 'Which page to begin with; without effect where a connection is named.',
  display: 'How the login page is to be shown.',
  id_token_hint: 'An ID token of the user who is expected.',
  dpop_jkt: 'The key that the tokens will be bound to.',
  auth0Client: 'The library that made the link.',
}

export const parameterMeaning = (name: string): string | undefined =>
  Object.hasOwn(meanings, name) ? meanings[name] : undefined

/** Parts of a `response_type`; any combination of them is one (OIDC Core 1.0 §3). */
export const responseTypes = ['code', 'token', 'id_token'] as const
