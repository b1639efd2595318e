import { type ReactNode, useEffect, useRef } from 'react'
import { useFormState } from 'react-hook-form'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { adviceFor } from './advice.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

// applySubmitError puts them there; the library's type for root errors leaves `types` out.
const detailsOf = (error: object): Record<string, unknown> =>
  'types' in error && typeof error.types === 'object' ? { ...error.types } : {}

/**
 * What the server said about the surrounding form as a whole, what to do, and the request id to
 * quote. Takes focus when it appears after a submit.
 */
export const FormBanner = ({ actions }: { actions?: ReactNode }) => {
  const { errors, submitCount } = useFormState()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (submitCount > 0) ref.current?.focus()
  }, [submitCount])
  const error = errors.root?.server
  if (!error) return null
  const { kind, source, requestId, missing, retryAfter } = detailsOf(error)
  const { title, advice } = adviceFor(text(kind), {
    source: text(source),
    missing: text(missing),
    retryAfter: text(retryAfter),
  })
  return (
    <Callout kind="bad" title={title} actions={actions} ref={ref}>
      {error.message && (
        <p>
          <VisibleText value={error.message} />
        </p>
      )}
      <p>{advice}</p>
      {text(requestId) && (
        <p>
          Request <code>{text(requestId)}</code>
        </p>
      )}
    </Callout>
  )
}
