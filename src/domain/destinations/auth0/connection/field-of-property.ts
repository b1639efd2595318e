import { type Field, fieldIds, fieldSpec } from './fields.ts'

/**
 * The field a server's complaint is about: `options.client_id` → `clientId`,
 * `options.domain_aliases[0]` → `domains`. The longest property that contains the path, or is
 * contained in it, wins. With discovery the issuer and its endpoints are not fields on screen,
 * so a complaint about them belongs to the discovery URL.
 */
export function fieldOfProperty(
  path: string,
  mode: 'discovery' | 'manual' = 'manual',
): Field | undefined {
  const wanted = path.replace(/\[['"]?([^\]'"]*)['"]?\]/g, '.$1').replace(/^\.|^body\./, '')
  let found: Field | undefined
  let length = 0
  for (const field of fieldIds) {
    const { property } = fieldSpec(field)
    if (property === undefined || property.length <= length) continue
    const inside = `${wanted}.`.startsWith(`${property}.`)
    const around = property.startsWith(`${wanted}.`) && wanted !== 'options'
    if (inside || around) {
      found = field
      length = property.length
    }
  }
  if (mode === 'discovery' && found?.startsWith('endpoints.')) return 'discoveryUrl'
  return found
}

/** Where a field stands in the body; undefined for those that are not members of it. */
export const propertyOf = (field: Field): string | undefined => fieldSpec(field).property
