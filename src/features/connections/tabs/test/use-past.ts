import { useEffect, useState } from 'react'

/** Whether a time, in epoch milliseconds, is over. `Infinity` never is. */
export function usePast(time: number): boolean {
  const [over, setOver] = useState(() => (Date.now() >= time ? time : undefined))
  useEffect(() => {
    if (!Number.isFinite(time)) return undefined
    const timer = setTimeout(() => setOver(time), Math.max(0, time - Date.now()))
    return () => clearTimeout(timer)
  }, [time])
  return over === time
}
