import { useEffect, useState } from 'react'

/** It is looked what became of a write. */
export interface Looking {
  /** Looks so far. */
  readonly made: number
  readonly stop: () => void
}

/** What `lookAgain` shows; it ends with the screen that it is shown on. */
export function useLooking() {
  const [looking, show] = useState<Looking>()
  const stop = looking?.stop
  useEffect(() => stop, [stop])
  return { looking, show }
}
