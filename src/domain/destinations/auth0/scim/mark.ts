import type { ScimMapping } from '../contract/scim.ts'

interface Settings {
  readonly user_id_attribute: string
  readonly mapping: ScimMapping
}

const searchable = /^app_metadata(\.\w+)+$/

/**
 * The attribute by which users whom SCIM made are told from others, as a path of a user: the id
 * that their directory gave, where the mapping keeps it in `app_metadata`, which no login writes.
 */
export function provisionedMark({ user_id_attribute: own, mapping }: Settings): string | undefined {
  const targets = [own, 'externalId'].flatMap((scim) =>
    mapping.filter((row) => row.scim === scim).map(({ auth0 }) => auth0),
  )
  return targets.find((target) => searchable.test(target))
}
