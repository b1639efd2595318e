import { Suspense, lazy } from 'react'
import { type ApiError, type ErrorKind, isApiError } from '#api/errors.ts'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { RequestId } from './request-id.tsx'
import { Waiting } from './waiting.tsx'

// Not with the first screen: they are shown when the gateway has answered, so it has them too.
const MachineAccess = lazy(() =>
  import('./machine-access.tsx').then((page) => ({ default: page.MachineAccess })),
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
  if (kind === 'forbidden' || kind === 'machine') {
    return (
      <Suspense fallback={<Placeholder />}>
        {kind === 'forbidden' ? (
          <OperatorPermission error={error} config={config} />
        ) : (
          <MachineAccess error={error} config={config} onRetry={onRetry} />
        )}
      </Suspense>
    )
  }
  const whose = kind === 'unavailable' && error.source !== 'tenant' ? ownFailure : words[kind]
  return <Failure {...whose} error={error} onRetry={onRetry} />
}

interface FailureProps {
  readonly title: string
  readonly text: string
  readonly error?: ApiError
  readonly onRetry: () => void
}

function Failure({ title, text, error, onRetry }: FailureProps) {
  return (
    <>
      <PageHead title={title} />
      <Stack>
        <p>{text}</p>
        {error && <Waiting error={error} />}
        {error && <RequestId error={error} />}
        <Actions>
          <Button variant="main" onClick={onRetry}>
            Try again
          </Button>
        </Actions>
      </Stack>
    </>
  )
}

const unchanged =
  'Nothing was changed. If it lasts, an administrator finds the cause under the request id.'
const ownFailure = { title: 'Greencheck’s server failed', text: unchanged }

const words: Record<
  Exclude<ErrorKind, 'forbidden' | 'machine'>,
  { title: string; text: string }
> = {
  'not-found': {
    title: 'It is not there',
    text: 'The tenant has nothing under this address. It may have been deleted meanwhile.',
  },
  'rate-limited': {
    title: 'The tenant asks to wait',
    text: 'It answers only so many requests at a time, for everybody who uses it.',
  },
  unavailable: {
    title: 'No answer from the tenant',
    text: `It gave Greencheck’s server no usable answer. ${unchanged}`,
  },
  offline: {
    title: 'Greencheck’s server does not answer',
    text: 'Check this computer’s network. Drafts are kept in this browser.',
  },
  invalid: {
    title: 'The tenant refused to answer this',
    text: 'Its own words are below. Trying again helps only when something has changed.',
  },
  conflict: {
    title: 'Something changed meanwhile',
    text: 'What was on screen is no longer what the tenant has. Load it again.',
  },
  lost: {
    title: 'An answer was lost',
    text: 'The request was sent, and what became of it is not known. Look before repeating it.',
  },
  'signed-out': { title: 'Your sign-in has ended', text: 'Sign in again to go on where you are.' },
}

const unexpected = {
  title: 'This page cannot be shown',
  text: 'Greencheck failed while drawing it. Nothing was changed, and drafts are kept.',
}
