import type { ReactNode } from 'react'
import type { ApiError } from '#api/errors.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { RequestId } from './request-id.tsx'

interface FailureProps {
  readonly title: string
  readonly text: string
  readonly error?: ApiError
  readonly onRetry: () => void
  readonly children?: ReactNode
}

/** What failed, and the way to try again. */
export function Failure({ title, text, error, onRetry, children }: FailureProps) {
  return (
    <>
      <PageHead title={title} />
      <Stack>
        <p>{text}</p>
        {children}
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

export const unchanged =
  'Nothing was changed. If it lasts, an administrator finds the cause under the request id.'
