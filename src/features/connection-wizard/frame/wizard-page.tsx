import { useState } from 'react'
import { isStepId } from '#domain/destinations/auth0/connection/steps.ts'
import { useParams } from '#panels/router/outlet.tsx'
import { usePlace } from '#panels/router/router-context.tsx'
import { newDraftId } from '#kept/use-drafts.ts'
import { WizardForm } from './wizard-form.tsx'

/** /connections/new/$step. The route has asked for the permission before anything is shown. */
export function WizardPage() {
  const { step } = useParams()
  const { draft: named } = usePlace().search
  // An address without a draft begins one, which it is then given.
  const [fresh, setFresh] = useState(newDraftId)
  const [seen, setSeen] = useState(named)
  if (named !== seen) {
    setSeen(named)
    if (named === undefined) setFresh(newDraftId())
  }
  const id = named ?? fresh
  // Another draft is another form: its values, its secret and its place start anew.
  return <WizardForm key={id} draftId={id} step={step && isStepId(step) ? step : 'provider'} />
}
