import type { ScimEvent } from '../contract/routes-of-provisioned.ts'

/** Who can mend it. */
export type Mender = 'their IT' | 'you' | 'Auth0'

export interface ScimExplanation {
  readonly id: string
  readonly title: string
  readonly means: string
  readonly who: Mender
  /** To send to their IT; to do, where it is yours. */
  readonly next: string
  /** How it is told from the answer is documented; nobody recorded one. */
  readonly unverified?: true
}
interface Row extends ScimExplanation {
  readonly when: (event: ScimEvent) => boolean
}

const says = ({ description = '' }: ScimEvent, words: RegExp) => words.test(description)
const hasId = ({ path }: ScimEvent) => /^\/(Users|Groups)\/[^./]/.test(path)
const isRefused = ({ status = 0 }: ScimEvent) => status === 400

/** The first that fits is taken. Bodies of refusals are undocumented: told by status and request first. */
const rows: readonly Row[] = [
  {
    id: 'token-expired',
    when: (event) => event.status === 401 && says(event, /expire/i),
    title: 'The token has expired',
    means: 'Nothing was done. Every request of their directory fails until it has a new one.',
    who: 'you',
    next: 'Generate a second token, hand it over by a one-time link, then delete the expired one.',
    unverified: true,
  },
  {
    id: 'token-refused',
    when: ({ status }) => status === 401,
    title: 'The token was refused',
    means: 'It was deleted, has expired, or was copied incompletely. Nothing was done.',
    who: 'their IT',
    next: 'Our side refuses the secret token of your provisioning. Please enter it anew, all of it from tok_ to the last character; we can send you a new one.',
    unverified: true,
  },
  {
    id: 'scope',
    when: ({ status }) => status === 403,
    title: 'The token lacks the scope',
    means: 'A scope of a token cannot be changed: one for this method and this kind is missing.',
    who: 'you',
    next: 'Generate a token that has the method of this request for users or groups, and hand it over.',
    unverified: true,
  },
  {
    id: 'manager-text',
    when: (event) => isRefused(event) && event.traits.includes('manager-text'),
    title: 'Auth0 refused the manager',
    means:
      'It came as a text where SCIM wants an object with a value. The whole change is lost with it.',
    who: 'their IT',
    next: 'Please remove the row “manager” from the attribute mapping of this provisioning, and provision the user again.',
  },
  {
    id: 'boolean-text',
    when: (event) => isRefused(event) && event.traits.includes('boolean-text'),
    title: '“active” came as a text',
    means:
      'Entra ID sends "False" in quotes unless the Tenant URL asks for the standard form. The user was not deactivated.',
    who: 'their IT',
    next: 'Please add ?aadOptscim062020 to the end of the Tenant URL, save, and provision the user again.',
    unverified: true,
  },
  {
    id: 'id-missing',
    when: (event) => isRefused(event) && says(event, /required|missing/i),
    title: 'An attribute that is needed is missing',
    means: 'Most often the one that holds the user’s id: without it no login finds the user.',
    who: 'their IT',
    next: 'Please map the attribute that holds the id of your users (externalId, at Entra ID from objectId) and provision the user again.',
    unverified: true,
  },
  {
    id: 'filter',
    when: (event) =>
      [400, 501].includes(event.status ?? 0) &&
      (event.filter !== undefined || event.path.endsWith('.search')),
    title: 'The filter is not supported',
    means:
      'Users are found by eq with and, or; groups by eq alone. Only root attributes and app_metadata can be searched.',
    who: 'their IT',
    next: 'Please use userName or externalId as the matching attribute of this provisioning.',
  },
  {
    id: 'group-taken',
    when: ({ status, path }) => status === 409 && path.startsWith('/Groups'),
    title: 'A group of this name is there',
    means: 'A name stands for one group of a connection.',
    who: 'their IT',
    next: 'Please push the groups under names that differ from each other.',
  },
  {
    id: 'user-taken',
    when: ({ status }) => status === 409,
    title: 'The user is there already',
    means:
      'Somebody of this connection has the same userName or id, by an earlier provisioning or a login.',
    who: 'their IT',
    next: 'The user exists on our side. Please match users by userName first, so that yours is joined with it and not created again.',
  },
  {
    id: 'no-match',
    when: (event) =>
      says(event, /failed to match an entry/i) || (event.status === 404 && hasId(event)),
    title: 'There is nobody with this id',
    means:
      'The user was deleted here, or the SCIM attribute with the user id was changed after users were made: those are no longer found.',
    who: 'you',
    next: 'Put the SCIM attribute containing the User ID back to what it was, or have their IT restart provisioning so that all users are made anew.',
  },
  {
    id: 'endpoint',
    when: ({ status }) => status === 404,
    title: 'There is no such endpoint',
    means: 'The URL at their side is not that of this connection, or SCIM was switched off.',
    who: 'their IT',
    next: 'Please compare the URL of your provisioning with the one we sent, to the last character.',
  },
  {
    id: 'rate',
    when: ({ status }) => status === 429,
    title: 'Too many requests at once',
    means:
      'Auth0 limits SCIM requests by plan. Directories send a refused one again by themselves.',
    who: 'their IT',
    next: 'If it goes on: please provision in smaller batches, or groups after users.',
  },
  {
    id: 'server',
    when: ({ status = 0 }) => status >= 500,
    title: 'The tenant failed',
    means: 'The request may be all right. Directories send it again by themselves.',
    who: 'Auth0',
    next: 'Look at status.auth0.com, and ask Auth0’s support with the id of this line of the log.',
  },
]

const other: ScimExplanation = {
  id: 'other',
  title: 'Refused for a reason that is not known here',
  means: 'The tenant’s own words stand above, if it gave any.',
  who: 'their IT',
  next: 'Our side refused a request of your provisioning. Please send us what your provisioning log says of it.',
  unverified: true,
}

/** Why a request was refused; undefined where it was not. */
export function explainScim(event: ScimEvent): ScimExplanation | undefined {
  if (event.ok) return undefined
  const { when: _, ...found } = rows.find((row) => row.when(event)) ?? { when: undefined, ...other }
  return found
}

/** Causes that leave no line in the log: for whoever waits for one. */
export const silentCauses: readonly Omit<ScimExplanation, 'id'>[] = [
  {
    title: 'Okta refuses ids with a bare |',
    means:
      'Auth0’s ids of users have a | in them. Okta’s client may refuse to build an address with one, and then sends nothing.',
    who: 'their IT',
    next: 'Please look into Okta’s System Log for errors of this provisioning with “Illegal character”, and send them to us.',
    unverified: true,
  },
  {
    title: 'Okta: Federation Broker Mode is on',
    means: 'Okta then assigns nobody, so that there is nobody to provision.',
    who: 'their IT',
    next: 'Please turn Federation Broker Mode off for the OIDC app, and assign the same users to both apps.',
  },
  {
    title: 'Entra ID has not begun',
    means: 'It works in cycles of about 40 minutes, and only for users who are assigned.',
    who: 'their IT',
    next: 'Please use “Provision on demand” for one assigned user, and tell us who it is.',
  },
  {
    title: 'The URL does not lead here',
    means: 'Okta wants it without the last slash; another host never reaches this tenant.',
    who: 'their IT',
    next: 'Please compare the URL of your provisioning with the one we sent, to the last character.',
  },
]
