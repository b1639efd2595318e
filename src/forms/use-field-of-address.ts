import { useLocation, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { fieldId } from './field-id.ts'

/**
 * Focuses the field the address names, `#scopes` or `#field-scopes`, and opens what it is folded
 * into. After the page has been drawn, because that is when its heading takes focus.
 */
export function useFieldOfAddress(): void {
  const router = useRouter()
  const hash = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    if (hash === '') return undefined
    focus(hash)
    return router.subscribe('onRendered', () => focus(hash))
  }, [hash, router])
}

function focus(hash: string): void {
  const field = document.getElementById(fieldId(hash)) ?? document.getElementById(hash)
  const folded = field?.closest('details')
  if (folded) folded.open = true
  field?.focus()
}
