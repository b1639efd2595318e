import { useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import type { StepId } from '#domain/destinations/auth0/connection/steps.ts'
import { usePlace } from '#panels/router/router-context.tsx'

/**
 * Focus goes to the step's heading when the step changes, or to the field the address names
 * (`#field-clientId`), not when the page is first shown. What was refused at one step says nothing
 * about the next: it is checked anew, unless the tenant's complaint is what led to the field.
 */
export function useStepChange(step: StepId) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  const { reset } = useFormContext<WizardValues>()
  const hash = usePlace().hash
  useEffect(() => {
    if (shown.current === step) return undefined
    shown.current = step
    if (hash === '') reset(undefined, { keepValues: true })
    if (hash === '' || !focus(hash)) heading.current?.focus()
    if (hash === '' || document.getElementById(hash)) return undefined
    // The step's code is still on its way: the field is focused when it is there.
    const observer = new MutationObserver(() => {
      if (focus(hash)) observer.disconnect()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [step, hash, reset])
  return heading
}

function focus(id: string): boolean {
  const field = document.getElementById(id)
  field?.focus()
  return field !== null
}
