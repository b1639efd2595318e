import { useParams, useSearch } from '@tanstack/react-router'
import { lackedPermission, useSession } from '#api/context.tsx'
import { isStepId } from '#domain/connection/steps.ts'
import { Callout } from '#ui/callout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { WizardForm } from './wizard-form.tsx'

/** /connections/new/$step. Who may not create is told before they have typed anything. */
export function WizardPage() {
  const { step } = useParams({ strict: false })
  const { draft } = useSearch({ strict: false })
  const session = useSession()
  const missing = lackedPermission(session, 'createConnection')
  if (missing !== undefined) {
    return (
      <>
        <PageHead title="New connection" />
        <Callout kind="warn" title="You may not create connections">
          <p>
            It needs the permission <code>{missing}</code>, which {session.email} does not have. An
            administrator of the tenant grants it, in the roles of the Greencheck API.
          </p>
        </Callout>
      </>
    )
  }
  // Another draft is another form: its values, its secret and its place start anew.
  return <WizardForm key={draft ?? 'new'} step={step && isStepId(step) ? step : 'provider'} />
}
