import type { AttributeType } from './types.ts'

export interface ContextAttribute {
  readonly name: string
  readonly description: string
  readonly type: AttributeType
  readonly labels?: readonly string[]
}

const row = (
  name: string,
  description: string,
  type: AttributeType = 'string',
  ...labels: string[]
): ContextAttribute => ({ name, description, type, labels })

/**
 * The authentication context of a new workspace, in the server's order. Seen alike in two published
 * configurations of 2022 and 2023 (ce-apigee-integration, config-migration); "Stage, province" is
 * the product's own spelling.
 */
export const defaultContext: readonly ContextAttribute[] = [
  row('sub', 'Subject', 'string', 'advanced'),
  row('scp', 'List of scopes', 'string_array', 'advanced'),
  row('groups', 'List of groups that user belongs to', 'string_array'),
  row('email', 'Email', 'string', 'simple'),
  row('email_verified', 'Email verified', 'bool', 'advanced'),
  row('phone_number', 'Phone', 'string', 'simple'),
  row('phone_number_verified', 'Phone verified', 'bool', 'advanced'),
  row('address.formatted', 'Full mailing address'),
  row('address.street_address', 'Full street address'),
  row('address.locality', 'City or locality'),
  row('address.region', 'Stage, province, prefecture or region'),
  row('address.country', 'Country'),
  row('address.postal_code', 'Postal code'),
  row('name', 'Name'),
  row('given_name', 'Given name', 'string', 'simple'),
  row('middle_name', 'Middle name'),
  row('family_name', 'Family name', 'string', 'simple'),
  row('nickname', 'Nickname'),
  row('preferred_username', 'The primary username that represents the user', 'string', 'simple'),
  row('profile', 'URL of the profile page'),
  row('picture', 'URL of the profile picture'),
  row('website', 'URL of the web page'),
  row('gender', 'Gender'),
  row('birthdate', 'Birthdate'),
  row('zoneinfo', 'Zoneinfo'),
  row('locale', 'Locale'),
  row('updated_at', 'Last update', 'number'),
  row('idp_sub', 'IDP Subject'),
]

/** The server sets these itself: they are no target of a mapping (session of a published sample). */
export const setByServer: readonly string[] = ['sub', 'idp_sub', 'amr', 'acr']
