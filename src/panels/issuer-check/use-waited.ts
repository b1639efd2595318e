import { useEffect, useState } from 'react'

/** True once `waiting` has lasted for `patience` milliseconds without a break. */
export function useWaited(waiting: boolean, patience: number): boolean {
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setTimeout(() => setLong(true), patience)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [waiting, patience])
  return waiting && long
}
