import { Suspense, lazy } from 'react'
import { isApiError } from '#api/errors.ts'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Placeholder } from '#ui/placeholder.tsx'
import { Failure, unchanged } from './failure.tsx'

// Not with the first screen: they are shown when the gateway has answered, so it has them too.
const MachineAccess = lazy(() =>
  import('./machine-access.tsx').then((page) => ({ default: page.MachineAccess })),
)
const AnsweredProblem = lazy(() =>
  import('./answered-problem.tsx').then((page) => ({ default: page.AnsweredProblem })),
)
const OperatorPermission = lazy(() =>
  import('./operator-permission.tsx').then((page) => ({ default: page.OperatorPermission })),
)

interface ProblemProps {
  readonly error: Error
  readonly config: PublicConfig
  readonly onRetry: () => void
}

/** Instead of a page that cannot load: what failed, who can mend it, and the next step. */
export function Problem({ error, config, onRetry }: ProblemProps) {
  if (!isApiError(error)) return <Failure {...unexpected} onRetry={onRetry} />
  const { kind } = error
  // What nobody answered is told by what is there already.
  if (kind === 'offline') return <Failure {...offline} error={error} onRetry={onRetry} />
  if (kind === 'unavailable' && error.source !== 'tenant')
    return <Failure {...ownFailure} error={error} onRetry={onRetry} />
  return (
    <Suspense fallback={<Placeholder />}>
      {kind === 'forbidden' ? (
        <OperatorPermission error={error} config={config} />
      ) : kind === 'machine' ? (
        <MachineAccess error={error} config={config} onRetry={onRetry} />
      ) : (
        <AnsweredProblem error={error} kind={kind} onRetry={onRetry} />
      )}
    </Suspense>
  )
}

const ownFailure = { title: 'Greencheck’s server failed', text: unchanged }

const offline = {
  title: 'Greencheck’s server does not answer',
  text: 'Check this computer’s network. Drafts are kept in this browser.',
}

const unexpected = {
  title: 'This page cannot be shown',
  text: 'Greencheck failed while drawing it. Nothing was changed, and drafts are kept.',
}
