import { specOf } from '../connection/edit/editable.ts'
import type { FailureField } from './explanation.ts'

/** The name of the field a failure is mended at, as it stands on the screen. */
export function fieldLabel(field: FailureField): string {
  if (field === 'clientSecret') return 'Client Secret'
  return field === 'applications' ? 'Applications' : specOf(field).label
}
