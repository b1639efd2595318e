import { useEffect, useRef } from 'react'
import { useFormState } from 'react-hook-form'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { errorList } from './error-list.ts'

/** What keeps the surrounding form from being sent; takes focus after each failed submit. */
export const FormErrorSummary = ({ title }: { title?: string }) => {
  const { errors, submitCount } = useFormState()
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (submitCount > 0) ref.current?.focus()
  }, [submitCount])
  // Before the first submit nobody has asked for the form to be sent.
  if (submitCount === 0) return null
  return <ErrorSummary ref={ref} errors={errorList(errors)} {...(title && { title })} />
}
