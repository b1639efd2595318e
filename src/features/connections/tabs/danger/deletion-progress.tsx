import { useEffect, useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Progress } from '#ui/progress.tsx'
import type { Deletion } from './use-deletion.ts'

const unsureTexts = {
  following: 'It was sent, but no usable answer came. Looking whether the connection goes.',
  slow: 'So far the tenant still has it. Whether it is being deleted could not be told.',
  gone: 'Deleted.',
} as const

const texts = {
  following: 'Being deleted. Its name stays taken until that is done.',
  slow: 'Still being deleted. Its name stays taken until that is done; many users take long.',
  gone: 'Deleted.',
} as const

/** After the tenant took the order, or may have taken it: how far it is. */
export function DeletionProgress({ deletion }: { readonly deletion: Deletion }) {
  const { state, unsure, looking, lookAgain, startOver } = deletion
  const place = useRef<HTMLDivElement>(null)
  // It stands in for the form, or for the dialog that was closed.
  useEffect(() => place.current?.focus(), [])
  if (state === 'idle' || state === 'asking') return null
  return (
    <Callout
      ref={place}
      kind={unsure && state !== 'gone' ? 'warn' : 'info'}
      title={<output>{(unsure ? unsureTexts : texts)[state]}</output>}
      actions={
        state === 'slow' && (
          <>
            <Button onClick={lookAgain}>Look again</Button>
            {unsure && <Button onClick={startOver}>Ask for it again</Button>}
          </>
        )
      }
    >
      {unsure && state === 'following' && (
        <Progress
          label="Looks in the tenant"
          done={looking.made}
          total={looking.of}
          onStop={looking.stop}
        />
      )}
    </Callout>
  )
}
