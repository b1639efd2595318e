import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { type Pasted, readPasted } from '#domain/tokens/decode.ts'

export interface PastedText {
  readonly text: string
  readonly write: (text: string) => void
  readonly read: Pasted
}

/**
 * The pasted text, in this component's memory and nowhere else: no address, no storage, no cache.
 * Leaving the page drops it; a page that the browser keeps for Back is emptied first.
 */
export function usePasted(): PastedText {
  const [text, write] = useState('')
  const settled = useDeferredValue(text)
  const read = useMemo(() => readPasted(settled), [settled])
  useEffect(() => {
    const empty = () => write('')
    window.addEventListener('pagehide', empty)
    return () => window.removeEventListener('pagehide', empty)
  }, [])
  return { text, write, read }
}
