import { quoteJs } from '#text/javascript.ts'
import { isObject } from '#domain/wire/json.ts'
import { knownClaim } from '#domain/oidc/tokens/claims.ts'
import { isRestricted } from './restricted.ts'
import { isReserved } from './roots.ts'

export interface IdTokenAction {
  /** Name of the connection: users of others are left alone. */
  readonly connection: string
  /** The application that gets the claims; undefined: every one that the connection is on for. */
  readonly clientId?: string | undefined
  /** Stands before each attribute's name: a URL of one's own, which need not exist. */
  readonly namespace: string
  /** Of the profile, in this order (`attributesForToken`). */
  readonly attributes: readonly string[]
}

/** Scopes whose claims an application gets by asking for them (OIDC Core 1.0 §5.4). */
const byScope = ['profile', 'email', 'address', 'phone']

/**
 * The mapped attributes that reach no ID token by themselves ("Mapped claims are not automatically
 * added to an Auth0 ID token", configure-pkce-claim-mapping-for-oidc.mdx): all but the standard
 * claims. What is dropped, or written by Auth0, is no attribute of the provider's.
 */
export function attributesForToken(attributeMap: unknown): string[] {
  const attributes = isObject(attributeMap) ? attributeMap['attributes'] : undefined
  return Object.keys(isObject(attributes) ? attributes : {}).filter(
    (name) =>
      name !== '' &&
      !isRestricted(name) &&
      !isReserved(name) &&
      !byScope.includes(knownClaim(name)?.scope ?? ''),
  )
}

/** Auth0's own, which no claim may be named after (auth0.com/docs, create-custom-claims). */
const auth0Hosts = /(?:^|\.)(?:auth0\.com|webtask\.io|webtask\.run)$/i

/** Why claims cannot be named so; undefined: they can. */
export function namespaceProblem(namespace: string): string | undefined {
  if (!/^https?:\/\/[^\s/?#]+\/(?:\S*[/#:])?$/i.test(namespace) || !URL.canParse(namespace))
    return 'A URL that begins with https:// and ends with a slash, such as https://acme.example/.'
  return auth0Hosts.test(new URL(namespace).hostname)
    ? 'Auth0 ignores claims under its own domains. Take one of your own; it need not exist.'
    : undefined
}

/**
 * The post-login Action that adds attributes of the profile to the ID token, to be copied: every
 * name stands in it as a quoted text and nowhere else. That `event.user` has the attributes of a
 * map is what users report, and on no page of the documentation that was read.
 */
export function idTokenAction({
  connection,
  clientId,
  namespace,
  attributes,
}: IdTokenAction): string {
  const lines = [
    '// Trigger: Login / Post Login. Adds mapped attributes of the profile to the ID token.',
    'exports.onExecutePostLogin = async (event, api) => {',
    `  if (event.connection.name !== ${quoteJs(connection)}) return;`,
    ...(clientId === undefined
      ? []
      : [`  if (event.client.client_id !== ${quoteJs(clientId)}) return;`]),
    `  const namespace = ${quoteJs(namespace)};`,
    '  const attributes = [',
    ...attributes.map((name) => `    ${quoteJs(name)},`),
    '  ];',
    '  for (const name of attributes) {',
    '    if (!Object.hasOwn(event.user, name)) continue;',
    '    api.idToken.setCustomClaim(namespace + name, event.user[name]);',
    '  }',
    '};',
  ]
  return `${lines.join('\n')}\n`
}
