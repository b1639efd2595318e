import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { Callout } from '#ui/callout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { cloudentityPages, type CreateStepId } from '../data/paths.ts'
import { useBarred } from '../saving/use-barred.ts'
import { CreateForm } from './create-form.tsx'

interface Props {
  readonly workspace: WorkspaceView
  readonly step: CreateStepId
}

/** /cloudentity/new/<step>. What is missing is said before anything is typed. */
export function CreatePage({ workspace, step }: Props) {
  const barred = useBarred(workspace, cloudentityRoutes.createIdp, 'manage_idps')
  if (barred === undefined) return <CreateForm workspace={workspace} step={step} />
  return (
    <>
      <PageHead title={cloudentityPages.new.title} />
      <Callout title="Nothing can be created here">{barred}</Callout>
    </>
  )
}
