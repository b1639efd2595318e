import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { takeFocus } from './take-focus.ts'

interface Props {
  /** What is missing on screen: "The connections". */
  readonly what: string
  readonly onRetry: () => void
  readonly retrying?: boolean
}

/** At the place of what was no longer waited for. */
export const Stopped = ({ what, onRetry, retrying = false }: Props) => (
  <Callout
    title={`${what}: stopped`}
    actions={
      <Button
        size="small"
        ref={takeFocus}
        busy={retrying ? 'Trying again…' : undefined}
        onClick={onRetry}
      >
        Try again
      </Button>
    }
  >
    <p>You stopped waiting for the answer. Nothing was changed.</p>
  </Callout>
)
