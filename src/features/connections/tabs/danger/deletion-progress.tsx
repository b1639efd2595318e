import { useEffect, useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import type { Deletion } from './use-deletion.ts'

const texts = {
  following: 'Being deleted. Its name stays taken until that is done.',
  slow: 'Still being deleted. Its name stays taken until that is done; many users take long.',
  gone: 'Deleted.',
} as const

/** After the tenant took the order: how far it is. */
export function DeletionProgress({ deletion }: { readonly deletion: Deletion }) {
  const { state, lookAgain } = deletion
  const place = useRef<HTMLDivElement>(null)
  // It stands in for the form, or for the dialog that was closed.
  useEffect(() => place.current?.focus(), [])
  if (state === 'idle' || state === 'asking') return null
  return (
    <Callout
      ref={place}
      title={<output>{texts[state]}</output>}
      actions={state === 'slow' && <Button onClick={lookAgain}>Look again</Button>}
    />
  )
}
