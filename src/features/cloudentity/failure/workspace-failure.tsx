import type { ReactNode, Ref } from 'react'
import { type ApiError, isApiError } from '#api/errors.ts'
import { isStopped } from '#api/use-stop.ts'
import { visibleJson } from '#text/json.ts'
import { Stopped } from '#panels/waiting/stopped.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { wordsOf } from './words.ts'

interface Props {
  readonly error: ApiError
  /** What was not done: "Not saved". Nothing where nobody can tell whether it was. */
  readonly undone?: string
  readonly actions?: ReactNode
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLDivElement>
}

/** What the workspace said, whole, who can mend it, and the request to quote. */
export function WorkspaceFailure({ error, undone, actions, children, ref }: Props) {
  const { title, advice } = wordsOf(error)
  const { retryAfter, requestId, details, changed, kind } = error
  const json = details === undefined ? undefined : visibleJson(details)
  const head = undone === undefined || kind === 'lost' ? `${title}.` : `${undone}. ${title}.`
  return (
    <div role="alert">
      <Callout kind="bad" title={head} actions={actions} {...(ref && { ref })}>
        <p>
          <VisibleText value={error.message} />
        </p>
        {changed && changed.length > 0 && (
          <ul aria-label="Changed meanwhile">
            {changed.map(({ field, now }) => (
              <li key={field}>
                <code>
                  <VisibleText value={field} />
                </code>{' '}
                is now <VisibleText value={now === undefined ? 'not set' : JSON.stringify(now)} />
              </li>
            ))}
          </ul>
        )}
        {json !== undefined && (
          <CodeBlock label="Details" actions={<CopyButton what="details" value={json} />}>
            {json}
          </CodeBlock>
        )}
        <p>
          {advice}
          {retryAfter !== undefined && ` The workspace asks to wait ${retryAfter} s.`}
        </p>
        {requestId && (
          <p>
            Request <code>{requestId}</code>
          </p>
        )}
        {children}
      </Callout>
    </div>
  )
}

interface LoadProps {
  /** What is missing on screen: "The identity providers". */
  readonly what: string
  readonly error: Error
  readonly onRetry: () => void
  readonly retrying: boolean
}

/** At the place of what could not be read. */
export function LoadFailure({ what, error, onRetry, retrying }: LoadProps) {
  if (isStopped(error)) return <Stopped what={what} onRetry={onRetry} retrying={retrying} />
  // Not of the API: the route's own page says it.
  if (!isApiError(error)) throw error
  return (
    <WorkspaceFailure
      error={error}
      undone={`${what} did not load`}
      actions={
        <Button busy={retrying ? 'Trying again…' : undefined} onClick={onRetry}>
          Try again
        </Button>
      }
    />
  )
}
