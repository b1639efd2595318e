import { useEffect, useState } from 'react'

/** The value once it has stood still for `pause` milliseconds; an empty one counts at once. */
export function useDebounced(value: string, pause: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === '' ? 0 : pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}
