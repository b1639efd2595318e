import type { Edit } from '../../contract/edit.ts'
import type { EditableField } from './editable.ts'

/** What it is called, and what is noted of it: all that is changed here of operators' own login. */
const harmless: ReadonlySet<string> = new Set<EditableField>(['displayName', 'metadata'])

/**
 * Whether an edit is none for a connection through which operators sign in to this dashboard. Who
 * leads it elsewhere signs in as any of them; who takes it out of use locks all of them out.
 */
export const touchesLogin = ({
  operations,
  clientSecret,
}: Pick<Edit, 'operations' | 'clientSecret'>): boolean =>
  clientSecret !== undefined || operations.some(({ field }) => !harmless.has(field))

/** Said beforehand at what is not done, and by the gateway where it is tried. */
export const ownLoginWords =
  'Operators sign in to Greencheck through this connection: here only its display name and metadata are changed, the rest in the Auth0 Dashboard.'
