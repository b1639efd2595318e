import { isBlocked } from './issuer-state.ts'
import { useWizardValues } from '../draft/use-wizard-values.ts'
import { useWizard } from '../frame/wizard-context.ts'

/** True when the check says that logins will not work, and going on takes a reason. */
export function useBlocked(): boolean {
  const { check } = useWizard()
  return isBlocked(check, useWizardValues())
}
