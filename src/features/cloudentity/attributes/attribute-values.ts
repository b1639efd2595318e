import { pathParts, unescapeClaim } from '#domain/destinations/cloudentity/claims/escape.ts'
import { assumedEncoding, type Source } from '#domain/destinations/cloudentity/claims/source.ts'
import {
  attributeTypes,
  type AttributeType,
} from '#domain/destinations/cloudentity/context/types.ts'
import type { AttributeView } from '#domain/destinations/cloudentity/contract/views.ts'
import { attributeName } from '#domain/destinations/cloudentity/idp-form.ts'

/** What the form of one attribute holds. */
export interface AttributeValues {
  source: Source
  /** As Auth0 sends it; a path where it is nested. */
  claim: string
  nested: boolean
  displayName: string
  type: AttributeType
  /** With the same save: UserInfo is not asked without it. */
  turnOnUserInfo: boolean
}

export const emptyAttribute: AttributeValues = {
  source: 'id_token',
  claim: '',
  nested: false,
  displayName: '',
  type: 'string',
  turnOnUserInfo: false,
}

const isType = (type: string | undefined): type is AttributeType =>
  attributeTypes.some((one) => one === type)

/** A stored name as the form has it. */
export function claimOf(name: string): Pick<AttributeValues, 'source' | 'claim' | 'nested'> {
  const { source, path } = assumedEncoding.read(name)
  const nested = pathParts(path).length > 1
  return { source, nested, claim: nested ? path : unescapeClaim(path) }
}

export const valuesOf = ({ name, description = '', type }: AttributeView): AttributeValues => ({
  ...emptyAttribute,
  ...claimOf(name),
  displayName: description,
  type: isType(type) ? type : 'any',
})

/** The attribute's name, as Greencheck writes it. */
export const writtenName = ({
  source,
  claim,
  nested,
}: Pick<AttributeValues, 'source' | 'claim' | 'nested'>): string =>
  assumedEncoding.write(source, attributeName(claim.trim(), nested))

/** @param before what it was; members without a field stay */
export const attributeOf = (values: AttributeValues, before?: AttributeView): AttributeView => ({
  ...before,
  name: writtenName(values),
  description: values.displayName.trim(),
  type: values.type,
})

interface Others {
  /** Names of the other attributes. */
  readonly taken: readonly string[]
  readonly getUserInfo: boolean
}

/** Field and what is wrong with it. */
export function problemsOf(
  values: AttributeValues,
  { taken, getUserInfo }: Others,
): (readonly [keyof AttributeValues, string])[] {
  const { source, claim, nested, displayName, turnOnUserInfo } = values
  const name = writtenName(values)
  const read = assumedEncoding.read(name)
  return [
    ...problem('turnOnUserInfo', source === 'user_info' && !getUserInfo && !turnOnUserInfo, needs),
    ...problem('claim', claim.trim() === '', 'Enter the claim’s name.'),
    ...problem('claim', nested && pathParts(claim.trim()).includes(''), emptyPart),
    ...problem('claim', taken.includes(name), 'There is an attribute of this claim already.'),
    ...problem('claim', read.source !== source, 'This name would be read as of another source.'),
    ...problem('displayName', displayName.trim() === '', 'Enter a display name.'),
  ]
}

const needs = 'User info is only usable with “Get user info” on.'
const emptyPart = 'A path has a name on each side of a dot.'

const problem = (field: keyof AttributeValues, is: boolean, says: string) =>
  is ? ([[field, says]] as const) : []
