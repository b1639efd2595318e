import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { type Pasted, readPasted } from '#domain/tokens/decode.ts'

/**
 * A pasted token, in this component's memory and nowhere else. Leaving the page drops it; a page
 * that the browser keeps for Back is emptied first.
 */
export function usePastedText() {
  const [text, write] = useState('')
  const settled = useDeferredValue(text)
  const read: Pasted = useMemo(() => readPasted(settled), [settled])
  useEffect(() => {
    const empty = () => write('')
    window.addEventListener('pagehide', empty)
    return () => window.removeEventListener('pagehide', empty)
  }, [])
  return { text, write, read }
}
