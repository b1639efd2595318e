import {
  type EditableField,
  isEditable,
  specOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import type { Section } from '#domain/destinations/auth0/connection/edit/sections.ts'
import type { Edit } from '#domain/destinations/auth0/contract/edit.ts'
import { type Changed, isTagged } from './tag.ts'

/** Where the connection leads, and as whom: nobody decides anything about it unseen. */
const leads = (field: EditableField): boolean => {
  const { movesSecret, sendsSecretAt } = specOf(field)
  return movesSecret !== undefined || sendsSecretAt !== undefined
}

/** Who may use the connection at all is decided by all that it is. */
const ofTheWhole: ReadonlySet<Section> = new Set<Section>(['activity', 'third-party'])

const standsAlone = (field: EditableField): boolean =>
  isTagged(field) && !leads(field) && !ofTheWhole.has(specOf(field).section)

/** Two fields that are one decision: by the check's verdict, or as one mapping. */
function together(one: EditableField, other: EditableField): boolean {
  const [a, b] = [specOf(one), specOf(other)]
  const judged = a.judged === true && b.judged === true
  return one === other || judged || (a.section === 'profile' && b.section === 'profile')
}

/**
 * Whether an edit means the same on a connection whose other fields changed since the operator saw
 * it: then it is made there. Nothing else changed; no field of it is among them or decided together
 * with one; it sets no secret, and neither it nor what changed concerns where the connection leads.
 */
export function isIndependent(
  { operations, clientSecret }: Pick<Edit, 'operations' | 'clientSecret'>,
  { fields: changed, unnamed }: Changed,
): boolean {
  if (clientSecret !== undefined || unnamed || changed.length === 0 || changed.some(leads))
    return false
  return operations.every(
    ({ field }) =>
      isEditable(field) && standsAlone(field) && !changed.some((other) => together(field, other)),
  )
}
