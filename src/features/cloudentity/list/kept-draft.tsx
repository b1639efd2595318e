import type { WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { visible } from '#text/visible.ts'
import { buttonClass } from '#ui/button-class.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Link } from '#panels/router/link.tsx'
import { createPath, createSteps } from '../data/paths.ts'
import { useKeptDraft } from '../data/use-kept-draft.ts'

/** One that was begun and is not created. */
export function KeptDraft({ workspace }: { readonly workspace: WorkspaceView }) {
  const { draft, store } = useKeptDraft(workspace)
  if (draft === undefined) return null
  const step = createSteps.find(({ id }) => id === draft.step)?.id ?? 'template'
  const { name } = draft.values
  return (
    <Callout
      title={`Draft “${visible(typeof name === 'string' && name !== '' ? name : 'Auth0')}”, not created`}
      actions={
        <>
          <Link to={createPath(step)} className={buttonClass({ size: 'small' })}>
            Continue the draft
          </Link>
          <Button size="small" onClick={store.remove}>
            Discard the draft
          </Button>
        </>
      }
    >
      <p>It is kept in this browser, without the Client Secret.</p>
    </Callout>
  )
}
