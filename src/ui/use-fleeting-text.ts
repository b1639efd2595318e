import { useEffect, useState } from 'react'

/**
 * Text in this component's memory and nowhere else: no address, no storage, no cache. Leaving the
 * page drops it; a page that the browser keeps for Back is emptied first.
 */
export function useFleetingText() {
  const [text, write] = useState('')
  useEffect(() => {
    const empty = () => write('')
    window.addEventListener('pagehide', empty)
    return () => window.removeEventListener('pagehide', empty)
  }, [])
  return [text, write] as const
}
