import type { Arrival, Reason } from '#domain/destinations/auth0/home-realm/arrival.ts'
import { visible } from '#text/visible.ts'

/** What is said; `unverified`: the part of it that no page of Auth0 settles. */
export interface Said {
  readonly text: string
  readonly unverified?: string
}
export interface Outcome extends Said {
  readonly kind: 'good' | 'warn' | 'bad' | 'info'
}

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const namesOf = (connections: readonly { readonly name: string }[]) =>
  listed(connections.map(({ name }) => `“${visible(name)}”`))

/** With one of them it is what would be, and no verdict. */
const open: readonly Reason['id'][] = ['any-application', 'classic', 'login-unknown', 'unreadable']

/**
 * @param chosen an application is chosen
 * @param complete all connections of the tenant are read
 */
export function outcomeInWords(
  { way, buttons, reasons }: Arrival,
  chosen: boolean,
  complete: boolean,
): Outcome {
  switch (way.kind) {
    case 'connection':
      return way.among.length === 1
        ? {
            kind: complete && !reasons.some(({ id }) => open.includes(id)) ? 'good' : 'info',
            text: `Sent to ${namesOf(way.among)}, without a click`,
          }
        : {
            kind: 'warn',
            text: `Sent to one of ${namesOf(way.among)}`,
            unverified: 'Which of them Auth0 takes is not documented.',
          }
    case 'password':
      return {
        kind: 'info',
        text: `Asked for a password, of ${namesOf(way.databases)}${chosen ? '' : ', where the application has it'}`,
      }
    case 'stays':
      return {
        kind: 'warn',
        text: `Goes nowhere by this address: ${buttons.length === 0 ? 'no button is there either' : 'the buttons remain'}`,
        unverified: 'What the login page says then is not documented.',
      }
    case 'refused':
      return {
        kind: 'bad',
        text: chosen
          ? 'Gets no login page: no active connection is enabled for this application'
          : 'Gets no login page: this tenant has no active connection',
      }
  }
}

const exact = 'Auth0’s page compares domains; that it compares whole ones is inferred.'

const fixed = {
  'no-match': { text: 'No connection of this tenant has the domain.' },
  'identifier-first': { text: 'The login asks for the address first (Identifier First).' },
  'not-identifier-first': {
    text: 'The login asks for address and password at once, so domains send nobody anywhere. An administrator chooses Identifier First at Authentication > Authentication Profile.',
  },
  'login-unknown': {
    text: 'How the login asks could not be read: this is what follows if it asks for the address first.',
  },
  'any-application': {
    text: 'No application is chosen: every connection is taken as enabled.',
  },
  classic: {
    text: 'The tenant uses Classic Login. Auth0’s present page knows domains for Universal Login with Identifier First alone; an older one for Identifier First in Classic Login alone. Classic shows the connection’s name with a default icon in place of display name and logo.',
    unverified:
      'The two pages contradict each other; this follows the older one. A login page of its own (Lock) may do otherwise.',
  },
} satisfies Partial<Record<Reason['id'], Said>>

/** A reason without the connection it is about, which stands before it as a link. */
export function reasonInWords(reason: Reason, domain: string): Said {
  switch (reason.id) {
    case 'matches':
      return { text: `has ${domain} among its domains.`, unverified: exact }
    case 'disabled':
      return { text: `has ${domain} too, and is disabled.` }
    case 'not-enabled':
      return { text: `has ${domain} too, and is not enabled for this application.` }
    case 'parent':
    case 'child':
      return {
        text: `has ${reason.domain}, which is another domain than ${domain}.`,
        unverified: exact,
      }
    case 'unreadable':
      return {
        text: `The options of ${reason.count} could not be read: their domains may match too.`,
      }
    case 'no-match':
    case 'identifier-first':
    case 'not-identifier-first':
    case 'login-unknown':
    case 'any-application':
    case 'classic':
      return fixed[reason.id]
  }
}

/** What no connection, setting or application tells. */
export const notTold = [
  'An organization has its own switch for the button and its own list of connections: not told by this API.',
  'A connection that was just created or enabled can take minutes to be found by domain.',
]
