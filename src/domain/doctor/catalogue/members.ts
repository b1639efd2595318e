import type { EndpointProblem } from '../checks/endpoint-unusable.ts'
import type { Lack } from '../checks/incomplete.ts'
import { parseUrl } from '#domain/oidc/issuer/normalize.ts'
import { isInnerHost } from '../host.ts'
import type { Profile } from '../profile.ts'
import {
  brief,
  letter,
  listWords,
  proxyWords,
  shortList,
  sources,
  type Catalogue,
} from './entry.ts'

const lackWords = ({ member, problem, type }: Lack): string => {
  if (problem === 'missing') return type === 'null' ? `${member} (null)` : member
  return problem === 'empty' ? `${member} (empty)` : `${member} (${type})`
}

const endpointProblems = ({ name }: Profile): Readonly<Record<EndpointProblem, string>> => ({
  placeholder: 'has a placeholder in it',
  'not-a-url': 'is no full URL',
  scheme: 'is not https',
  userinfo: 'carries a user name before an @',
  fragment: 'has a fragment (“#”)',
  'inner-host': `is on an inner host, which ${name} cannot reach`,
  'inner-http': `is on an inner host, which ${name} cannot reach, and is not https`,
  'too-long': `is longer than ${name} takes`,
})

const endpointProblem = (problem: EndpointProblem, value: string, profile: Profile): string => {
  const host = parseUrl(value)?.hostname
  const inner = problem === 'scheme' && host !== undefined && isInnerHost(host)
  const words = endpointProblems(profile)
  return inner ? `${words.scheme}, and ${words['inner-host']}` : words[problem]
}

const spec = 'OIDC Discovery 1.0 §3'
const plural = (items: readonly unknown[], one: string, many: string) =>
  items.length === 1 ? one : many

export const memberWords = {
  incomplete: ({ lacks }, place) => {
    const { name, storesMetadata, clauses } = place.profile
    const names = listWords(lacks.map(({ member }) => member))
    const seen = listWords(lacks.map(lackWords))
    return {
      headline: `Missing or unusable: ${names}`,
      expected: 'Each of them present and of the right type',
      got: seen,
      why: `Without them ${name} cannot send anyone to log in, or cannot verify who did.`,
      who: 'customer-it',
      how: `Ask for a complete document${storesMetadata ? ', or add the members by hand if their IT names the values' : ''}.`,
      message: letter(
        place,
        `These members are missing, empty or of the wrong type: ${seen}.`,
        'Could you add them, or tell us their values?',
      ),
      clause: sources(spec, clauses.metadata),
    }
  },
  'members-missing': ({ names, empty }, place) => ({
    headline: `Required by the specification, but missing: ${listWords(names)}`,
    expected: listWords(names),
    got:
      empty.length === 0
        ? 'Not published'
        : listWords(names.map((name) => `${name} (${empty.includes(name) ? 'empty' : 'missing'})`)),
    why: names.includes('token_endpoint')
      ? 'Without a token endpoint no code can be exchanged for tokens, so Back Channel does not work.'
      : `${place.profile.name} does without, but it cannot be told what the provider offers.`,
    who: 'customer-it',
    how: 'Ask their IT to publish them.',
    message: letter(place, `${listWords(names)} must be published.`, 'Could you add them?'),
    clause: spec,
  }),
  'wrong-type': ({ members, severity }, place) => {
    const { name, storesMetadata } = place.profile
    const seen = members.map(({ member, wanted, got }) => `${member} is ${got}, not ${wanted}`)
    return {
      headline: `Of the wrong type: ${shortList(
        members.map(({ member }) => member),
        4,
      )}`,
      expected: listWords(members.map(({ member, wanted }) => `${member}: ${wanted}`)),
      got: listWords(seen),
      why:
        severity === 'note'
          ? 'No login reads it. A client that checks types may refuse the document.'
          : `Clients that check types refuse the document${storesMetadata ? `; ${name}’s own types for it are the same` : ''}.`,
      who: 'customer-it',
      how: 'Ask their IT to mend the document.',
      message: letter(place, `${listWords(seen)}.`, 'Could you mend that?'),
      clause: `${spec}, §4.2`,
    }
  },
  'endpoint-unusable': ({ member, value, problem, behindProxy }, place) => ({
    headline: `${member} ${endpointProblem(problem, value, place.profile)}`,
    expected: 'A public https URL',
    got: value,
    why:
      member === 'authorization_endpoint'
        ? 'The browser is sent there to log in.'
        : `${place.profile.name} asks this address itself, from the internet.`,
    who: 'customer-it',
    how: `${behindProxy ? `${proxyWords} ` : ''}${problem.startsWith('inner') ? 'The provider names itself as its own network knows it: its public address has to be set there. ' : ''}Ask their IT for the public address${place.profile.storesMetadata ? '; it can be set by hand for this connection' : ''}.`,
    message: letter(
      place,
      `${member} (${value}) ${endpointProblem(problem, value, place.profile)}.`,
      behindProxy
        ? 'The host is reached over https. Does a proxy in front end TLS, and could you tell the provider behind it?'
        : 'Could you publish its public https address?',
    ),
    clause: sources(spec, place.profile.clauses.options),
  }),
  'other-endpoints': ({ endpoints }, place) => {
    const seen = shortList(endpoints.map(({ member, value }) => `${member}: ${brief(value)}`))
    return {
      headline: `Not https: ${shortList(
        endpoints.map(({ member }) => brief(member, 40)),
        3,
      )}`,
      expected: 'https for every endpoint',
      got: seen,
      why: 'This connection does not use them; other clients may refuse the document.',
      who: 'customer-it',
      how: 'Tell their IT.',
      message: letter(place, `These endpoints are not https: ${seen}.`, 'Could you change that?'),
      clause: spec,
    }
  },
  'subject-type-unknown': ({ offered }, place) => ({
    headline: 'The subject types are unknown ones',
    expected: 'public or pairwise',
    got: shortList(offered),
    why: `${place.profile.name} is not known to look; strict clients refuse the document.`,
    who: 'customer-it',
    how: 'Tell their IT.',
    message: letter(
      place,
      `subject_types_supported is ${shortList(offered)}; public and pairwise are the known values.`,
      'Could you correct it?',
    ),
    clause: `${spec}; OIDC Core 1.0 §8`,
  }),
  'foreign-host': ({ issuerHost, hosts }) => ({
    headline: `${plural(hosts, 'One endpoint is', 'Endpoints are')} on another host than the issuer`,
    expected: issuerHost,
    got: listWords(hosts.map(({ member, host }) => `${member}: ${host}`)),
    why: 'That is allowed, and common with large providers. Make sure that you know these hosts.',
    who: 'operator',
    how: 'Nothing to do if the hosts belong to the provider.',
    clause: `${spec}, §7.2`,
  }),
  'empty-lists': ({ names }, { profile }) => ({
    headline: `Published as empty: ${shortList(names, 4)}`,
    expected: 'Left out',
    got: listWords(names),
    why: `Members without elements are to be left out. No harm to ${profile.name} is known.`,
    who: 'customer-it',
    how: 'Nothing to do.',
    clause: 'OIDC Discovery 1.0 §4.2',
  }),
  'likely-typo': ({ typos }, place) => {
    const seen = typos.map(({ published, meant }) => `${published} (probably ${meant})`)
    return {
      headline: `Probably misspelt: ${shortList(
        typos.map(({ published }) => published),
        4,
      )}`,
      expected: listWords(typos.map(({ meant }) => meant)),
      got: listWords(seen),
      why: 'Nobody reads a member by another name, so what it says is lost.',
      who: 'customer-it',
      how: 'Tell their IT.',
      message: letter(
        place,
        `${plural(seen, 'This member seems', 'These members seem')} misspelt: ${listWords(seen)}.`,
        'Could you check that?',
      ),
      clause: spec,
    }
  },
  pairwise: () => ({
    headline: 'Users get another identifier for every client',
    expected: 'subject type public, if users must be recognised across clients',
    got: 'Only pairwise',
    why: 'With a new client id the same person arrives with another sub, and becomes a new user.',
    who: 'operator',
    how: 'Do not change the client id later without moving the users.',
    clause: 'OIDC Core 1.0 §8',
  }),
  'password-grant': (_, { profile }) => ({
    headline: 'The password grant is offered',
    got: 'grant_types_supported lists password',
    why: `${profile.name} does not use it here. It must not be used any more by anyone.`,
    who: 'customer-it',
    how: 'Nothing to do for this connection.',
    clause: 'RFC 9700 §2.4',
  }),
  'iss-parameter': ({ issuer }) => ({
    headline: 'Answers name their issuer',
    expected: `iss in every answer, equal to ${issuer}`,
    got: 'authorization_response_iss_parameter_supported is true',
    why: 'It protects against answers from another provider. The value must equal the issuer.',
    who: 'operator',
    how: 'Nothing to do.',
    clause: 'RFC 9207 §2, §3',
  }),
  'signed-metadata': (_, { profile }) => ({
    headline: 'The document carries a signed copy of itself',
    got: 'signed_metadata',
    why: `It is not read here, nor, as far as is documented, by ${profile.name}.`,
    who: 'operator',
    how: 'Nothing to do.',
    clause: 'RFC 8414 §2.1',
  }),
} satisfies Partial<Catalogue>
