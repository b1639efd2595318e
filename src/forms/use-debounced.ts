import { useEffect, useState } from 'react'

/** Milliseconds without a key stroke after which what is typed counts as meant. */
const typingPause = 400

/** The value once typing has paused, so that nothing is asked at each key; an empty one counts at once. */
export function useDebounced(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === '' ? 0 : typingPause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
