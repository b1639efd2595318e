import type { ComponentType } from 'react'
import type { CreateStepId } from '../data/paths.ts'
import { ApplicationForm, ApplicationSide } from './application-step.tsx'
import { CachingForm, CachingSide } from './caching-step.tsx'
import { RedirectForm, RedirectSide } from './redirect-step.tsx'
import { ReviewForm, ReviewSide } from './review-step.tsx'
import { TemplateForm, TemplateSide } from './template-step.tsx'

/** One screen: the question, and beside it what is known about it now. */
export const stepViews: Readonly<
  Record<CreateStepId, { readonly Form: ComponentType; readonly Side: ComponentType }>
> = {
  template: { Form: TemplateForm, Side: TemplateSide },
  'redirect-url': { Form: RedirectForm, Side: RedirectSide },
  application: { Form: ApplicationForm, Side: ApplicationSide },
  caching: { Form: CachingForm, Side: CachingSide },
  review: { Form: ReviewForm, Side: ReviewSide },
}
