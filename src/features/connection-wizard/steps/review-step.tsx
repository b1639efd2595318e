import { draftBody } from '#domain/exports/request.ts'
import { RequestPreview } from '#panels/request-preview/request-preview.tsx'
import { useWizardValues } from '../use-wizard-values.ts'
import { useWizard } from '../wizard-context.ts'
import { ReviewList } from './review/review-list.tsx'

export function ReviewForm() {
  return <ReviewList />
}

export function ReviewSide() {
  const { request } = useWizard()
  const values = useWizardValues()
  return <RequestPreview body={draftBody(values, request)} clientIds={values.applications} />
}
