import { useState } from 'react'
import { draftBody } from '#domain/exports/request.ts'
import { RequestPreview } from '#panels/request-preview/request-preview.tsx'
import { useBlocked } from '../use-blocked.ts'
import { useWizardValues } from '../use-wizard-values.ts'
import { useWizard } from '../wizard-context.ts'
import { ReviewList } from './review/review-list.tsx'
import { VerdictNow } from './verdict/verdict-now.tsx'

export function ReviewForm() {
  const { reason } = useWizardValues()
  // A reason given before is a line among the others; one that is lacking is asked for here.
  const [asksReason] = useState(reason.trim() === '')
  const isBlocked = useBlocked()
  return (
    <>
      <VerdictNow asksReason={asksReason} />
      <ReviewList showsReason={isBlocked && !asksReason} />
    </>
  )
}

export function ReviewSide() {
  const { request } = useWizard()
  const values = useWizardValues()
  return <RequestPreview body={draftBody(values, request)} clientIds={values.applications} />
}
