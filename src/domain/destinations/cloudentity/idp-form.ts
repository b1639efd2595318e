import { escapeClaim } from './claims/escape.ts'
import { defaultScopes } from './changes.ts'
import type { NewIdp } from './contract/views.ts'
import { writeDuration } from './duration.ts'
import { type Generation, traits } from './generation.ts'

/** What the form "Create Connection" holds. */
export interface IdpForm {
  readonly name: string
  /** Host only. */
  readonly domain: string
  readonly clientId: string
  /** Empty: none is sent. */
  readonly clientSecret: string
  readonly scopes: readonly string[]
  readonly getUserInfo: boolean
  readonly contextCaching: boolean
  /** Seconds; counts where caching is on. */
  readonly timeToLive: number
}

export const emptyForm: IdpForm = {
  name: 'Auth0',
  domain: '',
  clientId: '',
  clientSecret: '',
  scopes: defaultScopes,
  getUserInfo: false,
  contextCaching: false,
  timeToLive: 3600,
}

/** What is asked of the gateway. Members that a generation does not have are not in it. */
export const newIdpOf = (form: IdpForm, generation: Generation): NewIdp => ({
  name: form.name.trim(),
  domain: form.domain,
  client_id: form.clientId.trim(),
  get_user_info: form.getUserInfo,
  scopes: [...form.scopes],
  ...(traits[generation].contextCaching && {
    caching: {
      enabled: form.contextCaching,
      timeToLive: form.contextCaching ? writeDuration(form.timeToLive) : '0s',
    },
  }),
})

/** A claim as an attribute: its name escaped unless it is meant as a path. */
export const attributeName = (claim: string, nested: boolean): string =>
  nested ? claim : escapeClaim(claim)
