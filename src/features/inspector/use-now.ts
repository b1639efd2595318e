import { useEffect, useState } from 'react'

/** Milliseconds between two looks at the clock: "3 minutes ago" has to become 4. */
const pace = 15_000

/** Epoch in milliseconds, kept fresh while the page is shown. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), pace)
    return () => clearInterval(timer)
  }, [])
  return now
}
