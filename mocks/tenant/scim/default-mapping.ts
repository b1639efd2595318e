import type { ScimMapping } from '#domain/destinations/auth0/contract/scim.ts'

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.'

/** A row a line: what the identity provider sends, and where it goes. */
const rows = (text: string): ScimMapping =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [scim = '', auth0 = ''] = line.split(' → ')
      return { scim: scim.trim().replace(/^enterprise:/, enterprise), auth0: auth0.trim() }
    })

const person = `
  externalId → app_metadata.external_id
  active → blocked
  displayName → name
  name.givenName → given_name
  name.familyName → family_name`
const titles = `
  name.middleName → app_metadata.middle_name
  name.honorificPrefix → app_metadata.honorific_prefix
  name.honorificSuffix → app_metadata.honorific_suffix`
const pictures = `
  nickName → nickname
  photos[type eq "photo"].value → picture`
const work = `
  addresses[type eq "work"].streetAddress → app_metadata.street_address
  addresses[type eq "work"].locality → app_metadata.city
  addresses[type eq "work"].region → app_metadata.state
  addresses[type eq "work"].postalCode → app_metadata.postal_code
  addresses[type eq "work"].formatted → app_metadata.postal_address
  addresses[type eq "work"].country → app_metadata.country
  profileUrl → app_metadata.profile_url
  userType → app_metadata.user_type
  title → app_metadata.title
  preferredLanguage → app_metadata.language
  locale → app_metadata.locale
  timezone → app_metadata.timezone
  enterprise:employeeNumber → app_metadata.employee_id
  enterprise:costCenter → app_metadata.cost_center
  enterprise:organization → app_metadata.organization
  enterprise:division → app_metadata.division
  enterprise:department → app_metadata.department
  enterprise:manager → app_metadata.manager`

const okta = rows(`
  userName → preferred_username
  emails[primary eq true].value → email${person}${titles}${pictures}
  phoneNumbers[primary eq true].value → app_metadata.primary_phone_number
  phoneNumbers[type eq "mobile"].value → app_metadata.mobile_phone_number${work}`)

interface Defaults {
  readonly user_id_attribute: string
  readonly mapping: ScimMapping
}

/**
 * By strategy; any other has no SCIM. `okta` and `waad` are recorded; UNVERIFIED for the mapping
 * of `oidc` and `samlp`, which are given the rows of `okta`.
 */
export const scimDefaults: Readonly<Record<string, Defaults | undefined>> = {
  okta: { user_id_attribute: 'externalId', mapping: okta },
  oidc: { user_id_attribute: 'externalId', mapping: okta },
  samlp: { user_id_attribute: 'userName', mapping: okta },
  waad: {
    user_id_attribute: 'externalId',
    mapping: rows(`
  userName → upn
  emails[type eq "work"].value → email${person}${pictures}
  phoneNumbers[type eq "work"].value → app_metadata.work_phone_number
  phoneNumbers[type eq "mobile"].value → app_metadata.mobile_phone_number
  phoneNumbers[type eq "fax"].value → app_metadata.fax_number${work}`),
  },
}
