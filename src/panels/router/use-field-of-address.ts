import { type RefObject, useEffect, useRef } from 'react'
import { fieldId } from '#forms/field-id.ts'
import { usePlace } from './router-context.tsx'

/**
 * Focuses the field the address names, `#scopes` or `#field-scopes`, and opens what it is folded
 * into. After the page has been drawn, because that is when its heading takes focus.
 * @returns for a part that comes later: the place of it, in which alone it then looks
 */
export function useFieldOfAddress<E extends HTMLElement = HTMLElement>(): RefObject<E | null> {
  const place = usePlace()
  const within = useRef<E>(null)
  useEffect(() => {
    if (place.hash !== '') focus(place.hash, within.current ?? document)
  }, [place])
  return within
}

function focus(hash: string, within: HTMLElement | Document): void {
  const found = document.getElementById(fieldId(hash)) ?? document.getElementById(hash)
  if (!found || !within.contains(found)) return
  const folded = found.closest('details')
  if (folded) folded.open = true
  found.focus()
}
