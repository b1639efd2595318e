import type { QueryKey } from '@tanstack/react-query'
import { useStop } from '#api/use-stop.ts'
import { Button } from '#ui/button.tsx'
import { Actions } from '#ui/stack.tsx'
import { slowAfter, useWaited } from './use-waited.ts'

interface Props {
  /** False while nothing is read. Keep it mounted: that it is slow is announced. */
  readonly reading: boolean
  /** What Stop ends. */
  readonly keys: readonly QueryKey[]
}

/** Once reading takes long: that it does, and a way to end it. */
export function StopReading({ reading, keys }: Props) {
  const slow = useWaited(reading, slowAfter)
  const stop = useStop()
  return (
    <div hidden={!slow}>
      <Actions>
        <output>{slow && 'No answer yet: it is slow.'}</output>
        {slow && (
          <Button size="small" onClick={() => stop(keys)}>
            Stop
          </Button>
        )}
      </Actions>
    </div>
  )
}
