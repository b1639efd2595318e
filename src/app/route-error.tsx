import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useSession } from '#api/context.tsx'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { ChunkError } from './lazy-page.ts'
import { Problem } from './problem.tsx'

interface RouteErrorProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** Stands in for a route that failed to load or to draw; the rest of the page keeps working. */
export function RouteError({ error, onRetry }: RouteErrorProps) {
  const { config } = useSession()
  const queries = useQueryErrorResetBoundary()
  if (error instanceof ChunkError) return <NewVersion />
  const retry = () => {
    queries.reset()
    onRetry()
  }
  const failure = error instanceof Error ? error : new Error(String(error))
  return <Problem error={failure} config={config} onRetry={retry} />
}

const NewVersion = () => (
  <>
    <PageHead title="This page did not load" />
    <Stack>
      <p>
        Either a new version of Greencheck was put in place since this page was opened, or the
        network failed. Reload to go on. Drafts are kept.
      </p>
      <Actions>
        <Button variant="main" onClick={() => location.reload()}>
          Reload
        </Button>
      </Actions>
    </Stack>
  </>
)
