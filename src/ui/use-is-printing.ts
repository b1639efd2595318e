import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True while the page is laid out for paper. */
export function useIsPrinting(): boolean {
  const [is, setIs] = useState(false)
  useEffect(() => {
    // The browser lays the page out as soon as the handler returns.
    const begin = () => flushSync(() => setIs(true))
    const end = () => setIs(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return is
}
