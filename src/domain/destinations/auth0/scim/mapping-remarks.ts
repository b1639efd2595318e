import type { ScimMapping } from '../contract/scim.ts'

type Row = ScimMapping[number]
export interface MappingRemark {
  /** `bad`: the tenant refuses it, or it cannot work. */
  readonly kind: 'warn' | 'bad'
  readonly text: string
  /** What would do in place of the SCIM attribute. */
  readonly instead?: string
}
/** Who sends: it decides which attributes come. */
export type Sender = 'okta' | 'entra' | undefined

/** What the service provider assigns (RFC 7643 §3.1). */
const assigned = /^(?:id|meta)(?:\.|$)/i
/** The row that breaks Entra’s synchronisation (support.auth0.com). */
export const isManager = (scim: string) => manager.test(scim)
const manager = /(?:^|[.:])manager(?:\.|$)/i
const emails = /^emails\[(primary eq true|type eq "work")\]\.value$/i
const entraEmail = 'emails[type eq "work"].value'
const oktaEmail = 'emails[primary eq true].value'

/** Names of attributes are compared without case (RFC 7643 §2.1). */
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

function empty({ auth0, scim }: Row): MappingRemark | undefined {
  return auth0.trim() === '' || scim.trim() === ''
    ? { kind: 'bad', text: 'Both sides are needed.' }
    : undefined
}

/** One attribute goes to one, both ways (auth0.com/docs). */
function doubled(row: Row, rows: ScimMapping): MappingRemark | undefined {
  const twice = (side: keyof Row) =>
    row[side] !== '' && rows.filter((one) => same(one[side], row[side])).length > 1
  if (twice('scim')) return { kind: 'bad', text: `${row.scim} stands in more than one row.` }
  return twice('auth0')
    ? { kind: 'bad', text: `${row.auth0} is filled by more than one row.` }
    : undefined
}

function unmappable({ scim }: Row): MappingRemark | undefined {
  return assigned.test(scim)
    ? {
        kind: 'bad',
        text: 'id and meta cannot be mapped: id is Auth0’s user_id, meta is made by Auth0.',
      }
    : undefined
}

function unsearchable({ auth0 }: Row): MappingRemark | undefined {
  if (auth0 === '' || !auth0.includes('.') || auth0.startsWith('app_metadata.')) return undefined
  return {
    kind: 'warn',
    text: `Their directory cannot search by it: only root attributes and app_metadata are searched, not ${auth0.split('.')[0]}.`,
  }
}

function neverSent({ scim }: Row, sender: Sender): MappingRemark | undefined {
  if (sender === undefined || !emails.test(scim)) return undefined
  const wanted = sender === 'entra' ? entraEmail : oktaEmail
  if (same(scim, wanted)) return undefined
  return sender === 'entra'
    ? { kind: 'warn', text: 'Entra sends the email address as type “work”.', instead: wanted }
    : { kind: 'warn', text: 'Okta marks the email address as primary.', instead: wanted }
}

function managerRow({ scim }: Row, sender: Sender): MappingRemark | undefined {
  if (!isManager(scim) || sender === 'okta') return undefined
  return {
    kind: 'warn',
    text: 'Entra sends the manager in a form that breaks its synchronisation: the whole change is lost with it. Let their IT take its row out, or take it out here.',
  }
}

/** What is to be said of one row. */
export const rowRemarks = (row: Row, rows: ScimMapping, sender: Sender): MappingRemark[] =>
  [
    empty(row),
    unmappable(row),
    doubled(row, rows),
    unsearchable(row),
    neverSent(row, sender),
    managerRow(row, sender),
  ].filter((one) => one !== undefined)

/** What is to be said of the attribute that the user's id is taken from. */
export function idRemark(now: string, stored: string): MappingRemark | undefined {
  if (now.trim() === '') return { kind: 'bad', text: 'It is needed.' }
  if (assigned.test(now))
    return { kind: 'bad', text: 'Auth0 makes id and meta itself: a provider has no say in them.' }
  return now === stored
    ? undefined
    : {
        kind: 'warn',
        text: 'Users that SCIM has created are matched by the attribute they were created with: after the change they are no longer found, and their directory creates them again or fails.',
      }
}

/** Rows that are the same as those of another mapping, whatever their order. */
export const sameMapping = (one: ScimMapping, other: ScimMapping): boolean =>
  one.length === other.length &&
  one.every((row) => other.some(({ auth0, scim }) => auth0 === row.auth0 && scim === row.scim))
