import type { QueryKey } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Actions } from '#ui/stack.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { StopReading } from '#panels/waiting/stop-reading.tsx'

interface ListEndProps {
  /** Not all rows are drawn at once. */
  readonly long: boolean
  /** The tenant has more pages. */
  readonly more: boolean
  readonly onLoad: () => void
  readonly loading: boolean
  /** Page after page is read for what is searched for. */
  readonly readsOn: boolean
  readonly waitingFor: unknown
  readonly keys: readonly QueryKey[]
}

/** Behind the last row: the tenant's next page, unless a search reads on by itself. */
export const ListEnd = ({ long, more, readsOn, keys, ...next }: ListEndProps) => (
  <>
    {long && (
      <Hint>
        Only rows near those on screen are drawn: Search looks through all of them, the browser’s
        own search does not.
      </Hint>
    )}
    <div hidden={!more}>
      {!readsOn && (
        <Actions>
          <Button busy={next.loading ? 'Loading more…' : undefined} onClick={next.onLoad}>
            Load more
          </Button>
        </Actions>
      )}
      {next.loading && <WaitingNote error={next.waitingFor} />}
      {!readsOn && <StopReading reading={next.loading} keys={keys} />}
    </div>
  </>
)
