import { useDeferredValue, useMemo } from 'react'
import { type Pasted, readPasted } from '#domain/oidc/tokens/decode.ts'
import { useFleetingText } from '#ui/use-fleeting-text.ts'

/** A pasted token or profile, read. */
export function usePastedText() {
  const [text, write] = useFleetingText()
  const settled = useDeferredValue(text)
  const read: Pasted = useMemo(() => readPasted(settled), [settled])
  return { text, write, read }
}
