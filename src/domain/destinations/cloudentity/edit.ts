import { cleanDomain } from './domain-input.ts'
import { readDuration, writeDuration } from './duration.ts'
import type { IdpChanges, IdpView } from './contract/views.ts'

/** What the tab "Configuration" holds, as it is typed. */
export interface EditValues {
  readonly name: string
  readonly domain: string
  readonly clientId: string
  /** Empty: none is sent. */
  readonly clientSecret: string
  readonly contextCaching: boolean
  readonly timeToLive: string
  readonly amr: readonly string[]
  readonly getUserInfo: boolean
  readonly sendLoginHint: boolean
  readonly scopes: readonly string[]
  /** Empty: not set. */
  readonly displayOrder: string
  readonly hidden: boolean
  readonly disabled: boolean
  readonly logo: string
}

const usualTime = '1h0m0s'

export const valuesOf = (idp: IdpView): EditValues => ({
  name: idp.name,
  domain: idp.settings.domain ?? '',
  clientId: idp.settings.client_id ?? '',
  clientSecret: '',
  contextCaching: idp.caching?.enabled ?? false,
  timeToLive: idp.caching?.enabled ? idp.caching.timeToLive : usualTime,
  amr: idp.static_amr,
  getUserInfo: idp.settings.get_user_info,
  sendLoginHint: idp.settings.send_login_hint,
  scopes: idp.settings.scopes,
  displayOrder: idp.display_order === undefined ? '' : String(idp.display_order),
  hidden: idp.hidden,
  disabled: idp.disabled,
  logo: idp.logo_uri ?? '',
})

const time = (text: string) => {
  const seconds = readDuration(text)
  return seconds === undefined ? text : writeDuration(seconds)
}

/** All that could be written, by the member it is written to. */
const written = (values: EditValues, hasCaching: boolean): IdpChanges => ({
  name: values.name.trim(),
  domain: cleanDomain(values.domain)?.host ?? values.domain,
  client_id: values.clientId.trim(),
  ...(hasCaching && {
    caching: {
      enabled: values.contextCaching,
      timeToLive: values.contextCaching ? time(values.timeToLive) : '0s',
    },
  }),
  static_amr: [...values.amr],
  get_user_info: values.getUserInfo,
  send_login_hint: values.sendLoginHint,
  scopes: [...values.scopes],
  ...(values.displayOrder.trim() !== '' && { display_order: Number(values.displayOrder) }),
  hidden: values.hidden,
  disabled: values.disabled,
  logo_uri: values.logo.trim(),
})

/** Members this tab writes, by the product's labels, and the field that holds each. */
const rows = [
  ['name', 'Name', 'name'],
  ['domain', 'Domain', 'domain'],
  ['client_id', 'Client ID', 'clientId'],
  ['caching', 'Authentication context caching', 'timeToLive'],
  ['static_amr', 'Authentication Method Reference', 'amr'],
  ['get_user_info', 'Get user info', 'getUserInfo'],
  ['send_login_hint', 'Send login hint', 'sendLoginHint'],
  ['scopes', 'Scopes', 'scopes'],
  ['display_order', 'Display order', 'displayOrder'],
  ['hidden', 'Hidden', 'hidden'],
  ['disabled', 'Disabled', 'disabled'],
  ['logo_uri', 'Logo', 'logo'],
] as const satisfies readonly (readonly [keyof IdpChanges, string, keyof EditValues])[]
type Member = (typeof rows)[number][0]

export interface Difference {
  readonly member: Member
  readonly field: keyof EditValues
  readonly label: string
  readonly before: string
  readonly after: string
}

/** What is changed, in the words of the screen. */
export function differencesOf(idp: IdpView, values: EditValues): readonly Difference[] {
  const before = written(valuesOf(idp), idp.caching !== undefined)
  const after = written(values, idp.caching !== undefined)
  return rows.flatMap(([member, label, field]) =>
    JSON.stringify(before[member]) === JSON.stringify(after[member])
      ? []
      : [{ member, field, label, before: inWords(before[member]), after: inWords(after[member]) }],
  )
}

/** The changed members alone; undefined: none. */
export function changesOf(idp: IdpView, values: EditValues): IdpChanges | undefined {
  const members: readonly string[] = differencesOf(idp, values).map(({ member }) => member)
  if (members.length === 0) return undefined
  return Object.fromEntries(
    Object.entries(written(values, idp.caching !== undefined)).filter(([name]) =>
      members.includes(name),
    ),
  )
}

function inWords(value: IdpChanges[Member]): string {
  if (value === undefined || value === '') return 'not set'
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ')
  if (typeof value === 'object') return value.enabled ? value.timeToLive : 'off'
  return String(value)
}

/** Where the stored secret would go elsewhere, or with another identity: it is given again. */
export const needsSecret = (differences: readonly Difference[]): boolean =>
  differences.some(({ member }) => member === 'domain' || member === 'client_id')

const problems: Readonly<
  Partial<Record<keyof EditValues, (values: EditValues) => string | undefined>>
> = {
  name: ({ name }) => (name.trim() === '' ? 'Enter a name.' : undefined),
  domain: ({ domain }) =>
    cleanDomain(domain) ? undefined : 'This is no domain. Enter one like acme.eu.auth0.com.',
  clientId: ({ clientId }) => (clientId.trim() === '' ? 'Enter the Client ID.' : undefined),
  timeToLive: ({ contextCaching, timeToLive }) =>
    contextCaching && !readDuration(timeToLive)
      ? 'Enter hours, minutes and seconds in one word, like 1h15m30s.'
      : undefined,
  displayOrder({ displayOrder }) {
    if (displayOrder.trim() === '') return 'A display order that is set can be changed, not unset.'
    return /^-?\d{1,9}$/.test(displayOrder.trim()) ? undefined : 'Enter a whole number.'
  },
  logo: ({ logo }) =>
    logo.trim() === '' || (URL.canParse(logo.trim()) && /^https?:/.test(logo.trim()))
      ? undefined
      : 'Enter an https URL.',
}

/** What is wrong with what was changed, by field: what is stored is not complained about. */
export function editProblems(idp: IdpView, values: EditValues) {
  const differences = differencesOf(idp, values)
  const found = differences
    .map(({ field }) => [field, problems[field]?.(values)] as const)
    .filter(([, problem]) => problem !== undefined)
  return needsSecret(differences) && values.clientSecret === ''
    ? [
        ...found,
        [
          'clientSecret',
          'Domain or Client ID change: the stored Client Secret goes nowhere it was not given for. Enter it.',
        ] as const,
      ]
    : found
}

/** What was typed, on top of what is stored now: a field nobody touched follows it. */
export const rebased = (before: EditValues, now: EditValues, typed: EditValues): EditValues => ({
  ...now,
  ...Object.fromEntries(
    Object.entries(typed).filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(new Map(Object.entries(before)).get(name)),
    ),
  ),
})
