import { useEffect, useState } from 'react'

/** Milliseconds after which waiting needs an explanation, and a way out. */
export const slowAfter = 3000

/** True once `waiting` has lasted for `maxWait` milliseconds without a break. */
export function useWaited(waiting: boolean, maxWait: number): boolean {
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setTimeout(() => setLong(true), maxWait)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [waiting, maxWait])
  return waiting && long
}
