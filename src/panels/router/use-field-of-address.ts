import { useEffect } from 'react'
import { fieldId } from '#forms/field-id.ts'
import { usePlace } from './router-context.tsx'

/**
 * Focuses the field the address names, `#scopes` or `#field-scopes`, and opens what it is folded
 * into. After the page has been drawn, because that is when its heading takes focus.
 */
export function useFieldOfAddress(): void {
  const place = usePlace()
  useEffect(() => {
    if (place.hash !== '') focus(place.hash)
  }, [place])
}

function focus(hash: string): void {
  const field = document.getElementById(fieldId(hash)) ?? document.getElementById(hash)
  const folded = field?.closest('details')
  if (folded) folded.open = true
  field?.focus()
}
