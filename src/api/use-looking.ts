import { useCallback, useEffect, useRef, useState } from 'react'

/** It is looked what became of a write. */
export interface Looking {
  /** Looks so far. */
  readonly made: number
  readonly stop: () => void
}

/**
 * What `lookAgain` shows; it ends with the screen that it is shown on, and where a write outlives
 * that screen it does not begin.
 */
export function useLooking() {
  const [looking, setLooking] = useState<Looking>()
  /** The screen was left. */
  const left = useRef(false)
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
    }
  }, [])
  const show = useCallback((next: Looking | undefined) => {
    if (left.current) next?.stop()
    else setLooking(next)
  }, [])
  const stop = looking?.stop
  useEffect(() => stop, [stop])
  return { looking, show, left }
}
