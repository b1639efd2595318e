import type { Profile } from '../profile.ts'
import { letter, sources, type Catalogue } from './entry.ts'
import { offer } from './channel.ts'

const methods = ({ clauses }: Profile) => sources(clauses.connections, 'OIDC Discovery 1.0 §3')
const own = ({ tokenEndpointAuthMethods }: Profile) => tokenEndpointAuthMethods.join(' or ')
/** Left out, empty, or what there is: three things that say something else. */
const published = (offered: readonly string[] | undefined) => {
  if (!offered) return 'Left out'
  return offered.length === 0 ? 'An empty list' : offer(offered)
}
const s256 = { field: 'pkce', value: 'S256', label: 'Set PKCE to S256' } as const

/** Client authentication and PKCE: what the Credentials step is about. */
export const credentials = {
  'client-auth-basic': ({ offered }, place) => ({
    headline: !offered
      ? 'Client authentication is not published, which means client_secret_basic'
      : offered.length === 0
        ? 'The list of client authentication methods is empty'
        : `Only client_secret_basic is offered; ${place.profile.name} sends client_secret_post`,
    expected: own(place.profile),
    got: published(offered),
    why: `${place.profile.name} sends the secret in the body. Many servers take that unsaid; strict ones refuse.`,
    who: 'customer-it',
    how: 'Ask their IT to set this client to client_secret_post.',
    message: letter(
      place,
      `${place.profile.name} sends the client secret in the body of the token request (client_secret_post), not in the Authorization header.`,
      'Could you allow client_secret_post for our client?',
    ),
    clause: methods(place.profile),
  }),
  'client-auth-not-offered': ({ method, offered }, place) => ({
    headline:
      offered?.length === 0
        ? `Whether ${method} is offered is not published`
        : `${method} is not offered`,
    expected: method,
    got: offered ? published(offered) : 'Left out, which means client_secret_basic',
    why: 'The exchange of the code for tokens would be refused.',
    who: 'customer-it',
    how: 'Choose a method that is offered, or ask their IT.',
    message: letter(
      place,
      `Our client is going to use ${method}, which is not listed.`,
      'Could you allow it for our client?',
    ),
    clause: methods(place.profile),
  }),
  'client-auth-open': (_, place) => ({
    headline: 'Only clients without a secret are offered',
    expected: own(place.profile),
    got: 'none',
    why: `${place.profile.name} lets a connection be without a secret, but documents nowhere what it then sends.`,
    who: 'operator',
    how: 'Find out with a test login, or ask their IT for a client with a secret.',
    message: letter(
      place,
      'Only clients without a secret are listed.',
      `Could you allow ${place.profile.tokenEndpointAuthMethods[0]} for our client?`,
    ),
    clause: sources(place.profile.clauses.clientSecret, 'OIDC Discovery 1.0 §3'),
  }),
  'assertion-algorithms': ({ problem, offered }, place) => {
    const headline = {
      'left-out': 'The algorithms for signed client proofs are not published',
      'none-listed': '“none” is listed for signed client proofs',
      'not-accepted': `No algorithm for signed client proofs is offered that ${place.profile.name} has`,
    }[problem]
    return {
      headline,
      expected: `One of ${place.profile.tokenEndpointAuthSigningAlgs.join(', ')}`,
      got: offered.length === 0 ? 'Left out' : offer(offered),
      why: 'It matters only with private_key_jwt.',
      who: 'customer-it',
      how: 'Use a client secret, or ask their IT.',
      message: letter(place, `${headline}.`, 'Which algorithms may our client sign with?'),
      clause: 'RFC 8414 §2',
    }
  },
  'assertion-audience': ({ issuer, audience }, place) => {
    const { name, assertionAudience: own, clauses } = place.profile
    return {
      headline: `${own?.issuerOnly.name ?? 'This provider'} takes only its issuer as audience of a client assertion`,
      expected: `aud: ${issuer}`,
      got: `${own?.option ?? 'aud'}: ${audience}`,
      why: `${name} names the token endpoint unless it is told otherwise, and the exchange of the code would be refused.`,
      who: 'operator',
      how: own?.how ?? 'Set the audience to the issuer.',
      clause: sources('RFC 7523 §3', own?.issuerOnly.clause, clauses.options),
    }
  },
  'pkce-entra': (_, { profile: { name, pkceModes, clauses } }) => ({
    headline: 'Entra supports PKCE but does not publish it',
    expected: 'PKCE set to S256',
    got: pkceModes.includes('auto') ? `With “auto” ${name} sends none` : 'Not published',
    why: 'PKCE protects the code on its way back.',
    who: 'operator',
    how: 'Set PKCE to S256.',
    clause: clauses.pkce ?? 'RFC 9700 §2.1.1',
    fix: s256,
  }),
  'pkce-unpublished': ({ pkce, empty }, { profile: { name, pkceModes, clauses } }) => ({
    headline: 'PKCE is not published',
    expected: 'code_challenge_methods_supported with S256',
    got: empty ? 'An empty list, which says nothing' : 'Left out, which means not supported',
    why:
      pkce === 'S256' || pkce === 'plain'
        ? `${name} sends it as chosen. A server that does not know it passes over it.`
        : pkceModes.includes('auto')
          ? `With “auto” ${name} sends none. The login works without.`
          : 'The login works without.',
    who: 'operator',
    how: 'Ask their IT; if they support it, set PKCE to S256.',
    clause: sources('RFC 8414 §2', clauses.pkce),
  }),
  'pkce-not-offered': ({ pkce, offered }, { profile: { name, pkceModes } }) => ({
    headline: `PKCE ${pkce} is not offered`,
    expected: offer(offered),
    got: pkce,
    why: 'A request with a method it does not know may be refused.',
    who: 'operator',
    how: pkceModes.includes('auto')
      ? `Leave it to “auto”: ${name} takes the strongest that is offered.`
      : 'Choose a method that is offered, or ask their IT.',
    clause: 'RFC 7636 §4.4.1; RFC 8414 §2',
    ...(pkceModes.includes('auto') && {
      fix: { field: 'pkce', value: 'auto', label: 'Set PKCE to auto' } as const,
    }),
  }),
  'pkce-unknown': ({ offered, meant }, place) => ({
    headline: 'No PKCE method is published that is a known one',
    expected: 'code_challenge_methods_supported with S256',
    got: offer(offered),
    why: place.profile.pkceModes.includes('auto')
      ? `With “auto” ${place.profile.name} takes the strongest it knows; what it does with none it knows is not documented.`
      : 'The names are case-sensitive, and there are two: S256 and plain.',
    who: 'customer-it',
    how: `${meant.map(({ published, method }) => `“${published}” is probably ${method}. `).join('')}Ask their IT, and find out with a test login.`,
    message: letter(
      place,
      `code_challenge_methods_supported lists ${offer(offered)}; the methods are named S256 and plain.`,
      'Do you support S256, and could you list it by that name?',
    ),
    clause: sources('RFC 7636 §6.2.2; RFC 8414 §2', place.profile.clauses.pkce),
  }),
  'pkce-plain': ({ offered }, place) => ({
    headline: 'PKCE is offered as plain only',
    expected: 'S256',
    got: offer(offered),
    why: 'plain shows the secret of the exchange to whoever sees the request.',
    who: 'customer-it',
    how: 'Ask their IT for S256.',
    message: letter(
      place,
      'Only the PKCE method plain is published.',
      'Could you support S256, which every server with PKCE must have?',
    ),
    clause: 'RFC 7636 §4.2; RFC 9700 §2.1.1',
  }),
  'pkce-disabled': (_, { profile: { pkceModes } }) => ({
    headline: 'PKCE is offered, but switched off here',
    expected: pkceModes.includes('auto') ? 'auto or S256' : 'S256',
    got: 'disabled',
    why: 'It protects the code on its way back, also for clients with a secret.',
    who: 'operator',
    how: 'Set PKCE to S256.',
    clause: 'RFC 9700 §2.1.1',
    fix: s256,
  }),
} satisfies Partial<Catalogue>
