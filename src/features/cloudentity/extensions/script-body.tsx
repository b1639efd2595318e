import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/context.tsx'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { visible } from '#text/visible.ts'
import { Button } from '#ui/button.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { Actions } from '#ui/stack.tsx'
import { scriptQuery } from '../data/queries.ts'
import { LoadFailure } from '../failure/workspace-failure.tsx'
import { useBarred } from '../saving/use-barred.ts'

interface Props {
  readonly id: string
  readonly workspace: WorkspaceView
}

/** A script's body, which is asked for by hand alone: it may hold what not everybody is to see. */
export function ScriptBody({ id, workspace }: Props) {
  const [open, setOpen] = useState(false)
  const barred = useBarred(workspace, cloudentityRoutes.getScript, 'read_scripts')
  return (
    <>
      <Actions>
        <Button
          size="small"
          unavailable={barred}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Hide script' : 'Read script'}
        </Button>
      </Actions>
      {open && <Body id={id} />}
    </>
  )
}

function Body({ id }: { readonly id: string }) {
  const query = scriptQuery(useApi(), id)
  const { data, error, isFetching, failureReason, refetch } = useQuery(query)
  if (error)
    return (
      <LoadFailure
        what="The script"
        error={error}
        retrying={isFetching}
        onRetry={() => void refetch()}
      />
    )
  if (!data)
    return (
      <Reading label="Loading the script" lines={4} error={failureReason} keys={[query.queryKey]} />
    )
  return (
    <CodeBlock label={`Script ${data.name}`} wrap={false}>
      {data.body.split('\n').map((line) => `${visible(line)}\n`)}
    </CodeBlock>
  )
}
