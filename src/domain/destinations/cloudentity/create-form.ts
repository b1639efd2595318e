import { cleanDomain } from './domain-input.ts'
import { readDuration } from './duration.ts'
import { emptyForm, type IdpForm, newIdpOf } from './idp-form.ts'
import type { NewIdp } from './contract/views.ts'
import { type Generation, traits } from './generation.ts'

/** What "Create Connection" holds, as it is typed. */
export interface CreateValues {
  readonly redirectUrl: string
  /** An application of the tenant that is ours, to be handed over; empty: typed by hand. */
  readonly applicationId: string
  readonly name: string
  readonly domain: string
  readonly clientId: string
  readonly clientSecret: string
  readonly contextCaching: boolean
  readonly timeToLive: string
}
export type CreateField = keyof CreateValues

export const emptyValues: CreateValues = {
  redirectUrl: '',
  applicationId: '',
  name: emptyForm.name,
  domain: '',
  clientId: '',
  clientSecret: '',
  contextCaching: false,
  timeToLive: '1h0m0s',
}

type Problem = (values: CreateValues, generation: Generation) => string | undefined
const handed = ({ applicationId }: CreateValues) => applicationId !== ''

const isHttpUrl = (text: string) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).host !== ''

/** What is wrong with a field; undefined when nothing is. Each field has its line. */
const problems: Readonly<Record<CreateField, Problem>> = {
  redirectUrl({ redirectUrl }) {
    if (redirectUrl.trim() === '') return 'Paste the redirect URL that Cloudentity shows.'
    return isHttpUrl(redirectUrl.trim()) ? undefined : 'This is no URL.'
  },
  applicationId: () => undefined,
  name({ name }) {
    if (name.trim() === '') return 'Enter a name.'
    return name.trim().length > 255 ? 'A name has at most 255 characters.' : undefined
  },
  domain(values) {
    if (handed(values)) return undefined
    if (values.domain.trim() === '') return 'Enter the domain of the Auth0 tenant.'
    return cleanDomain(values.domain)
      ? undefined
      : 'This is no domain. Enter one like acme.eu.auth0.com.'
  },
  clientId(values) {
    return handed(values) || values.clientId.trim() !== '' ? undefined : 'Enter the Client ID.'
  },
  clientSecret(values) {
    return handed(values) || values.clientSecret !== '' ? undefined : 'Enter the Client Secret.'
  },
  contextCaching: () => undefined,
  timeToLive({ contextCaching, timeToLive }, generation) {
    if (!traits[generation].contextCaching || !contextCaching) return undefined
    const seconds = readDuration(timeToLive)
    if (seconds === undefined) return 'Enter hours, minutes and seconds in one word, like 1h15m30s.'
    return seconds === 0 ? 'Enter a time longer than none.' : undefined
  },
}

export const problemOf = (
  field: CreateField,
  values: CreateValues,
  generation: Generation,
): string | undefined => problems[field](values, generation)

const toForm = (values: CreateValues): IdpForm => ({
  ...emptyForm,
  name: values.name,
  domain: cleanDomain(values.domain)?.host ?? values.domain,
  clientId: values.clientId,
  clientSecret: values.clientSecret,
  contextCaching: values.contextCaching,
  timeToLive: readDuration(values.timeToLive) ?? 0,
})

/** What is asked of the gateway. @param ours the tenant that the application is handed over from */
export function newIdpFrom(values: CreateValues, generation: Generation, ours: string): NewIdp {
  const idp = newIdpOf(toForm(values), generation)
  return handed(values) ? { ...idp, domain: ours, client_id: values.applicationId } : idp
}
