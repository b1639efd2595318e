import type { ReactNode } from 'react'
import { isApiError } from '#api/errors.ts'
import { isStopped } from '#api/use-stop.ts'
import { FailureNote } from '#panels/failure/failure-note.tsx'
import { Stopped } from '#panels/waiting/stopped.tsx'
import { visibleJson } from '#text/json.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { titleOf, workspaceWords } from './words.ts'

interface FailedProps {
  /** "Not saved" */
  readonly undone: string
  readonly error: Error
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** What failed, what the workspace said of it, whole, and who can mend it. */
export function Failed({ undone, error, actions, children }: FailedProps) {
  if (!isApiError(error))
    return (
      <div role="alert">
        <Callout kind="bad" title={`${undone}.`} actions={actions}>
          <VisibleText value={error.message} />
        </Callout>
      </div>
    )
  const own = workspaceWords(error)
  const { message, details, requestId } = error
  return (
    <div role="alert">
      <Callout kind="bad" title={titleOf(undone, error)} actions={actions}>
        {own ? (
          <>
            <p>
              <VisibleText value={message} />
            </p>
            <p>{own.advice}</p>
            {requestId && (
              <p>
                Request{' '}
                <code>
                  <VisibleText value={requestId} />
                </code>
              </p>
            )}
          </>
        ) : (
          <FailureNote error={error} />
        )}
        {details !== undefined && <CodeBlock label="Details">{visibleJson(details)}</CodeBlock>}
        {children}
      </Callout>
    </div>
  )
}

interface NotLoadedProps {
  /** What is missing on screen: "The scripts". */
  readonly what: string
  readonly error: Error
  readonly retrying: boolean
  readonly onRetry: () => void
}

/** At the place of what could not be read. */
export const NotLoaded = ({ what, error, retrying, onRetry }: NotLoadedProps) =>
  isStopped(error) ? (
    <Stopped what={what} onRetry={onRetry} retrying={retrying} />
  ) : (
    <Failed
      undone={`${what} did not load`}
      error={error}
      actions={
        <Button busy={retrying ? 'Trying again…' : undefined} onClick={onRetry}>
          Try again
        </Button>
      }
    />
  )
