import { isStepId } from '#domain/destinations/auth0/connection/steps.ts'
import { useParams } from '#panels/router/outlet.tsx'
import { usePlace } from '#panels/router/router-context.tsx'
import { WizardForm } from './wizard-form.tsx'

/** /connections/new/$step. The route has asked for the permission before anything is shown. */
export function WizardPage() {
  const { step } = useParams()
  const { draft } = usePlace().search
  // Another draft is another form: its values, its secret and its place start anew.
  return <WizardForm key={draft ?? 'new'} step={step && isStepId(step) ? step : 'provider'} />
}
