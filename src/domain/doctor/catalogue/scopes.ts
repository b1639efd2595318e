import { letter, listWords, sources, type Catalogue } from './entry.ts'
import { offer } from './channel.ts'

export const scopeWords = {
  'scope-openid-missing': ({ scopes }, { profile }) => ({
    headline: 'The scope openid is missing',
    expected: 'openid among the scopes',
    got: offer(scopes),
    why: `Without it there is no ID token, and ${profile.name} cannot tell who logged in.`,
    who: 'operator',
    how: 'Add openid.',
    clause: sources('OIDC Core 1.0 §3.1.2.1', profile.clauses.scope),
    fix: { field: 'scopes', value: ['openid', ...scopes], label: 'Add openid' },
  }),
  'scope-not-offered': ({ missing, remaining }, place) => ({
    headline: `Not among the published scopes: ${listWords(missing)}`,
    expected: 'Scopes from scopes_supported, which need not be complete',
    got: listWords(missing),
    why: 'Some providers pass over a scope they do not know; some refuse the whole login.',
    who: 'operator',
    how: `Drop ${listWords(missing)}, or ask their IT.`,
    message: letter(
      place,
      `We would like to ask for the scope ${listWords(missing)}, which is not listed.`,
      'Is it known to your provider, and what does it bring?',
    ),
    clause: 'OIDC Discovery 1.0 §3 (scopes_supported); RFC 6749 §3.3',
    fix: { field: 'scopes', value: remaining, label: `Drop scope ${listWords(missing)}` },
  }),
  'openid-not-listed': ({ offered }, place) => ({
    headline: 'The scope openid is not listed',
    expected: 'openid among scopes_supported',
    got: offer(offered),
    why: `By its own word this is no OpenID provider. ${place.profile.name} asks for openid all the same.`,
    who: 'customer-it',
    how: 'Ask their IT whether ID tokens are issued to this client.',
    message: letter(
      place,
      `scopes_supported lists ${offer(offered)}, not openid.`,
      'Do you issue ID tokens to our client when it asks for openid?',
    ),
    clause: 'OIDC Discovery 1.0 §3 (scopes_supported)',
  }),
  'claim-not-offered': ({ missing }, place) => ({
    headline: `Not among the published claims: ${listWords(missing)}`,
    expected: 'Claims from claims_supported, which need not be complete',
    got: listWords(missing),
    why: 'The users’ profiles may lack them.',
    who: 'operator',
    how: 'Ask their IT which claim carries it; a mapping can take it from there.',
    message: letter(
      place,
      `claims_supported does not list ${listWords(missing)}.`,
      'Could you put it into the ID tokens for our client?',
    ),
    clause: 'OIDC Discovery 1.0 §3 (claims_supported)',
  }),
  'claims-in-userinfo': (_, place) => {
    const { name, asksUserinfoWhen: when, clauses } = place.profile
    const asks = when === undefined ? 'does not ask UserInfo' : `asks UserInfo only when ${when}`
    return {
      headline: 'Which claims the ID token brings is not published',
      expected: 'claims_supported',
      got: 'Left out',
      why: `${name} reads the profile from the ID token. It ${asks}.`,
      who: 'operator',
      how: 'Ask their IT to put name and email into the ID token.',
      message: letter(
        place,
        `${name} reads users’ name and email from the ID token.`,
        'Could you put them into the ID tokens for our client?',
      ),
      clause: sources(clauses.connections, 'OIDC Core 1.0 §5.4'),
    }
  },
} satisfies Partial<Catalogue>
