import { useFormContext } from 'react-hook-form'
import type { CreateValues } from '#domain/destinations/cloudentity/create-form.ts'
import { LookingNote } from '#panels/failure/looking-note.tsx'
import { visible } from '#text/visible.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Link } from '#panels/router/link.tsx'
import { createPath, root } from '../data/paths.ts'
import { WorkspaceFailure } from '../failure/workspace-failure.tsx'
import { useCreate } from './context.ts'
import { stepOfProperty } from './fields-of.ts'

/** What became of "Save" where it did not lead to the new identity provider. */
export function Outcome() {
  const { creation } = useCreate()
  const { getValues } = useFormContext<CreateValues>()
  const { error, unsure, differs, looking, busy, look } = creation
  const step = stepOfProperty(error?.property)
  return (
    <>
      <LookingNote looking={looking} />
      {error && error.kind !== 'lost' && (
        <WorkspaceFailure
          error={error}
          undone="Not created"
          actions={step && <Link to={createPath(step)}>Go to the field</Link>}
        />
      )}
      {unsure && !looking && (
        <Callout
          kind="warn"
          title="Whether it was created could not be told"
          actions={
            <Button busy={busy} onClick={() => void look(getValues())}>
              Look in the workspace
            </Button>
          }
        >
          <p>
            {unsure === 'absent'
              ? 'It was sent, and no answer came. So far the workspace has none of this attempt; it may still come.'
              : 'It was sent, and no answer came. The workspace has not said so far whether it has it.'}
          </p>
          <p>Saved again it keeps its id: it does not become two.</p>
        </Callout>
      )}
      {differs.length > 0 && (
        <Callout
          kind="warn"
          title="It is there, and not as it was sent"
          actions={<Link to={root}>To the identity providers</Link>}
        >
          <p>It differs in {differs.map(visible).join(', ')}.</p>
        </Callout>
      )}
    </>
  )
}
