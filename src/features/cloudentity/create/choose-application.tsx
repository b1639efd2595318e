import { useFormContext, useWatch } from 'react-hook-form'
import { useSession } from '#api/context.tsx'
import type { CreateValues } from '#domain/destinations/cloudentity/create-form.ts'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { FormSelect } from '#forms/form-select.tsx'
import { visible } from '#text/visible.ts'
import { Callout } from '#ui/callout.tsx'
import { useOurApplications } from './use-our-applications.ts'

/**
 * Where the tenant is ours too: the application is chosen, and its secret is in nobody's hands.
 * Without the permission, or the list, nothing is offered.
 */
export function ChooseApplication() {
  const { config, permissions } = useSession()
  const { applications, complete } = useOurApplications()
  const { control } = useFormContext<CreateValues>()
  const chosen = useWatch({ control, name: 'applicationId' })
  const barred = lackedIn(cloudentityRoutes.handOverApplication, permissions) !== undefined
  const offered = barred ? [] : (applications ?? [])
  const isOffered = offered.some(({ client_id }) => client_id === chosen)
  // What a draft chose can be taken back, whatever became of it: the fields wait for that.
  if (chosen === '' && (barred || applications === undefined)) return null
  return (
    <>
      <FormSelect<CreateValues>
        name="applicationId"
        label="Choose application"
        options={[
          { value: '', label: 'None: enter Domain, Client ID and Client Secret' },
          ...offered.map(({ client_id, name }) => ({
            value: client_id,
            label: `${visible(name)} (${visible(client_id)})`,
          })),
          ...(chosen === '' || isOffered
            ? []
            : [
                {
                  value: chosen,
                  label: `${visible(chosen)}${barred || complete ? ', not offered any more' : ''}`,
                },
              ]),
        ]}
        hint={`Regular Web Applications of ${config.domain}.`}
      />
      {chosen !== '' && (
        <Callout title="Handed over by Greencheck’s server">
          <p>
            “Save” adds the redirect URL to its Allowed Callback URLs and keeps the others, and
            gives its Client Secret to the workspace. The secret does not come to this browser. When
            the workspace refuses, the callback is taken out again.
          </p>
        </Callout>
      )}
    </>
  )
}
