import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { FormTextArea } from '#forms/form-text-area.tsx'
import { useBlocked } from '../../check/use-blocked.ts'

/** Asked for only while the check says that logins will not work. */
export function ReasonField() {
  if (!useBlocked()) return null
  return (
    <FormTextArea<WizardValues>
      name="reason"
      label={fields.reason.label}
      hint={fields.reason.hint}
      rows={2}
    />
  )
}
