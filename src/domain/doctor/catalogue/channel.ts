import type { Channel } from '#domain/oidc/values.ts'
import type { ChannelReason } from '../channels.ts'
import type { Profile } from '../profile.ts'
import { letter, listWords, shortList, sources, type Catalogue } from './entry.ts'

export const channelNames: Readonly<Record<Channel, string>> = {
  front_channel: 'Front Channel',
  back_channel: 'Back Channel',
}

const needs = (channel: Channel, { tokenEndpointAuthMethods }: Profile): string =>
  channel === 'front_channel'
    ? 'response type id_token with response mode form_post'
    : `response type code with response mode query, a token endpoint, and ${tokenEndpointAuthMethods.join(' or ')}`

const source = ({ clauses }: Profile) => sources('OIDC Discovery 1.0 §3', clauses.connections)

export const offer = (values: readonly string[]): string =>
  values.length === 0 ? 'an empty list' : shortList(values.map((value) => `“${value}”`))

const reasons: Readonly<Record<ChannelReason['reason'], (offered: string) => string>> = {
  'response-type': (offered) => `response types offered: ${offered}`,
  'response-mode': (offered) => `response modes offered: ${offered}`,
  'client-auth': (offered) => `client authentication offered: ${offered}`,
  'token-endpoint': () => 'no token endpoint is published',
  'response-types-unpublished': () => 'the response types are not published',
  'response-modes-unpublished': () =>
    'the response modes are not published, which means query and fragment',
}

/** What was seen, for one reason. */
export const reasonWords = (reason: ChannelReason): string =>
  reasons[reason.reason]('offered' in reason ? offer(reason.offered) : '')

const allReasons = (reasons: readonly ChannelReason[]) => listWords(reasons.map(reasonWords))

const grantWhy = {
  offered: 'The response type is offered, but the grant that belongs to it is not.',
  unpublished:
    'The response types are not published, and the grant that belongs to it is not listed.',
}

export const channel = {
  'channel-not-offered': ({ channel, reasons, instead }, place) => {
    const { profile } = place
    const wanted = channel ? [channel] : profile.channels
    const names = wanted.map((one) => channelNames[one])
    const ofChannel = (one: Channel) => allReasons(reasons.filter((of) => of.channel === one))
    const seen =
      wanted.length > 1
        ? wanted.map((one) => `${channelNames[one]}: ${ofChannel(one)}`).join('; ')
        : allReasons(reasons)
    const needed = wanted.map((one) => needs(one, profile)).join('; or ')
    return {
      headline:
        names.length > 1
          ? `Neither ${names.join(' nor ')} is offered by this issuer`
          : `${names.join('')} is not offered by this issuer`,
      expected: needed,
      got: seen,
      why: profile.storesAnyChannel
        ? `${profile.name} stores the connection all the same, and the login then fails.`
        : 'The login would fail.',
      who: instead ? 'operator' : 'customer-it',
      how: instead
        ? `Choose ${channelNames[instead]}, which it offers.`
        : 'Their IT has to enable it for this client.',
      message: letter(
        place,
        `${profile.name} needs ${needed}. Your provider’s metadata says: ${seen}.`,
        `Could you enable ${names.length > 1 ? 'one of the two' : names.join('')} and publish it in the metadata?`,
      ),
      clause: source(profile),
      ...(instead && {
        fix: { field: 'type', value: instead, label: `Choose ${channelNames[instead]}` } as const,
      }),
    }
  },
  'channel-unpublished': ({ channel, reasons }, place) => ({
    headline: `Whether ${channelNames[channel]} works cannot be told from the metadata`,
    expected: needs(channel, place.profile),
    got: allReasons(reasons),
    why: 'What is not published may work all the same. Some large providers take form_post unsaid.',
    who: 'operator',
    how: 'Ask their IT, or find out with a test login.',
    message: letter(
      place,
      `The metadata leaves open whether ${place.profile.name}’s request will work: ${allReasons(reasons)}.`,
      `Do you support ${needs(channel, place.profile)}?`,
    ),
    clause: source(place.profile),
  }),
  'channel-offered': ({ channel }, { profile }) => ({
    headline: `${channelNames[channel]} is offered`,
    expected: needs(channel, profile),
    why: `${profile.name} logs in this way.`,
    who: 'operator',
    how: 'Nothing to do.',
    clause: source(profile),
  }),
  'code-by-form-post': ({ offered }, place) => {
    const { name, codeByFormPost } = place.profile
    return {
      headline: `The code comes back by form_post only; ${name} asks for query`,
      expected: 'query among the response modes',
      got: offer(offered),
      why: `${name} names no response mode for a code, which means query. A strict server refuses that.`,
      who: codeByFormPost === undefined ? 'customer-it' : 'operator',
      how: codeByFormPost ?? 'Ask their IT to allow query for this client.',
      message: letter(
        place,
        `response_modes_supported lists ${offer(offered)}, not query, which ${name} asks for.`,
        'Could you allow query for our client?',
      ),
      clause: sources(
        'OAuth 2.0 Multiple Response Type Encoding Practices §2.1',
        place.profile.clauses.options,
      ),
    }
  },
  'response-mode-unknown': ({ values }) => ({
    headline: `Response modes that no specification knows: ${shortList(values, 4)}`,
    expected: 'query, fragment, form_post, or one of them signed',
    got: offer(values),
    why: 'A mode of a vendor’s own does no harm beside the others. A misspelt one is not offered.',
    who: 'customer-it',
    how: 'Nothing to do if it is their provider’s own.',
    clause: 'OIDC Discovery 1.0 §3; JARM §2.3',
  }),
  'grant-not-listed': ({ channel, grant, offered, responseType }, place) => ({
    headline: `The grant ${grant} is not listed, which ${channelNames[channel]} uses`,
    expected: grant,
    got: offer(offered),
    why: grantWhy[responseType],
    who: 'customer-it',
    how: 'Ask their IT whether this client may use it.',
    message: letter(
      place,
      `grant_types_supported lists ${offer(offered)}, not ${grant}.`,
      `Could you enable ${grant} for our client, and list it?`,
    ),
    clause: 'OIDC Discovery 1.0 §3; RFC 7591 §2.1',
  }),
  'algorithm-not-accepted': ({ offered }, place) => ({
    headline: `No ID token algorithm is offered that ${place.profile.name} takes`,
    expected: `One of ${place.profile.idTokenSigningAlgs.join(', ')}`,
    got: offer(offered),
    why: `${place.profile.name} refuses tokens signed in another way, or not signed.`,
    who: 'customer-it',
    how: 'Ask their IT to sign ID tokens for this client with RS256.',
    message: letter(
      place,
      `ID tokens are signed with ${offer(offered)}; ${place.profile.name} takes none of these.`,
      'Could you sign them with RS256, and list it?',
    ),
    clause: sources(place.profile.clauses.idTokenSigningAlgs, 'OIDC Discovery 1.0 §3'),
  }),
  'rs256-not-listed': ({ offered }, place) => ({
    headline: 'RS256 is not offered for ID tokens',
    expected: 'RS256 among them',
    got: offer(offered),
    why:
      place.profile.chooseIdTokenSigningAlgs === undefined
        ? 'It is the default of clients, and every provider has to offer it.'
        : `It is the default of clients. Which algorithm ${place.profile.name} takes unless told is not documented.`,
    who: 'operator',
    how:
      place.profile.chooseIdTokenSigningAlgs ??
      'Ask their IT for RS256, or find out with a test login.',
    message: letter(
      place,
      `id_token_signing_alg_values_supported lists ${offer(offered)}.`,
      'Could you offer RS256 as well?',
    ),
    clause: 'OIDC Discovery 1.0 §3',
  }),
  'none-listed': ({ severity }, place) => ({
    headline: 'Unsigned ID tokens are offered (“none”)',
    expected: 'Signed tokens only',
    got: 'none is listed',
    why:
      severity === 'note'
        ? `${place.profile.name} does not ask for them.`
        : 'In Front Channel the token passes through the browser, so it must be signed.',
    who: 'customer-it',
    how: 'Make sure that tokens for this client are signed.',
    message: letter(
      place,
      '“none” is listed for ID tokens.',
      'Could you make sure that ours are signed?',
    ),
    clause: 'OIDC Core 1.0 §3.2.2.11; OIDC Discovery 1.0 §3',
  }),
  'signed-request-required': (_, place) => ({
    headline: `Every request must be signed, which ${place.profile.name} cannot do`,
    expected: 'require_signed_request_object false, or left out',
    got: 'true',
    why: 'No option of an OIDC connection signs the request, so it will be refused.',
    who: 'customer-it',
    how: 'Ask their IT to make an exception for this client.',
    message: letter(
      place,
      `The metadata says that every authorization request must be a signed request object. ${place.profile.name} does not sign them.`,
      'Could you allow plain requests for our client?',
    ),
    clause: 'RFC 9101 §10.5',
  }),
  'par-required': ({ endpoint }, place) => {
    const { name, pushedRequests, clauses } = place.profile
    const option = typeof pushedRequests === 'string' ? undefined : pushedRequests
    return {
      headline: 'Requests must be pushed first (PAR)',
      expected: option
        ? `The option ${option.option} switched on`
        : 'require_pushed_authorization_requests false, or left out',
      got: endpoint ?? 'Required, but no endpoint is published',
      why: `${option ? 'Without that option ' : ''}${name} sends plain requests, and this issuer refuses them.`,
      who: option ? 'operator' : 'customer-it',
      how: option?.how ?? 'Ask their IT to make an exception for this client.',
      message: letter(
        place,
        'The metadata says that every authorization request must be pushed.',
        'Does this hold for our client?',
      ),
      clause: sources('RFC 9126 §5', clauses.options),
    }
  },
} satisfies Partial<Catalogue>
