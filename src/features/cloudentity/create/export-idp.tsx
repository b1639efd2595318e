import { useState } from 'react'
import { exportJob } from '#domain/destinations/cloudentity/export-job.ts'
import type { Places } from '#domain/destinations/cloudentity/place.ts'
import type { ExportedCall } from '#domain/exports/exported-call.ts'
import { ExportView } from '#panels/export/export-view.tsx'
import { callForms, type Fact } from '#panels/export/forms.ts'
import { Callout } from '#ui/callout.tsx'

interface Props {
  readonly name: string
  readonly places: Places
  readonly calls: readonly ExportedCall[]
}

const remarks: readonly Fact[] = [
  {
    term: 'Client',
    value: 'A service of the Admin workspace that authenticates by Client Secret Post',
    plain: true,
  },
  {
    term: 'A second run',
    value:
      'Sends the same id, which is then taken. With what code that is refused is not documented.',
    plain: true,
  },
]

/** The call that creates the identity provider, in every language. */
export function ExportIdp({ name, places, calls }: Props) {
  const [made] = useState(() => new Date().toISOString())
  const job = exportJob(places, calls)
  if (job === undefined)
    return (
      <Callout kind="warn" title="No program can be written">
        <p>
          Where a machine gets its token from cannot be derived for a vanity domain of one
          workspace.
        </p>
      </Callout>
    )
  return (
    <ExportView
      exported={{ name: fileNameOf(name), job, made, remarks }}
      forms={callForms}
      hint="Each sends this call from somewhere else."
      missing="Not offered: Auth0’s Deploy CLI and Terraform provider set up Auth0 tenants."
      heading="h3"
    />
  )
}

/** A name on screen is any text; that of a file is not. */
const fileNameOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'identity-provider'
