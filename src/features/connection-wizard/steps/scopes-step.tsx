import type { WizardValues } from '#domain/connection/draft.ts'
import { fields } from '#domain/connection/fields.ts'
import { openid } from '#domain/connection/scopes.ts'
import { FormChips } from '#forms/form-chips.tsx'

export function ScopesForm() {
  return <FormChips<WizardValues> name="scopes" label={fields.scopes.label} fixed={[openid]} />
}

export function ScopesSide() {
  return null
}
