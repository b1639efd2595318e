import type { QueryKey } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { Actions } from '#ui/stack.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { StopReading } from '#panels/waiting/stop-reading.tsx'

interface ListEndProps {
  /** Loaded, matching, and not drawn yet. */
  readonly hidden: number
  readonly onShow: () => void
  readonly more: boolean
  readonly onLoad: () => void
  readonly loading: boolean
  readonly waitingFor: unknown
  readonly keys: readonly QueryKey[]
}

/** Behind the last row: what is loaded and not drawn yet, then the tenant's next page. */
export const ListEnd = ({
  hidden,
  onShow,
  more,
  onLoad,
  loading,
  waitingFor,
  keys,
}: ListEndProps) => (
  <div hidden={hidden === 0 && !more}>
    <Actions>
      {hidden > 0 && <Button onClick={onShow}>Show more of the loaded ({hidden} left)</Button>}
      {more && (
        <Button busy={loading ? 'Loading more…' : undefined} onClick={onLoad}>
          Load more
        </Button>
      )}
    </Actions>
    {loading && <WaitingNote error={waitingFor} />}
    <StopReading reading={loading} keys={keys} />
  </div>
)
