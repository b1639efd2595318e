import { type ReactNode, useState } from 'react'
import { useSession } from '#api/context.tsx'
import { clientOf } from '#domain/destinations/auth0/connection/draft.ts'
import { otherTenantHost } from '#domain/destinations/auth0/connection/other-tenant.ts'
import { type Traits, traitsOf } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import { draftBody } from '#domain/destinations/auth0/request.ts'
import { ClientAnswerLine } from '#panels/preflight/client-answer-line.tsx'
import { TenantVerdict } from '#panels/other-tenant/tenant-verdict.tsx'
import { RequestPreview } from '../request-preview/request-preview.tsx'
import { purposeWords } from '../check/purpose-of.ts'
import { useBlocked } from '../check/use-blocked.ts'
import { useWizardValues } from '../draft/use-wizard-values.ts'
import { useWizard } from '../frame/wizard-context.ts'
import { ReviewList } from './review/review-list.tsx'
import { VerdictNow } from './verdict/verdict-now.tsx'

/** What is known now of where the users are. */
const verdicts: Readonly<Record<Traits['source'], (asksReason: boolean) => ReactNode>> = {
  issuer: (asksReason) => <VerdictNow asksReason={asksReason} />,
  tenant: () => <OtherTenant />,
}

export function ReviewForm() {
  const values = useWizardValues()
  const { reason, clientAnswer } = values
  // A reason given before is a line among the others; one that is lacking is asked for here.
  const [asksReason] = useState(reason.trim() === '')
  const isBlocked = useBlocked()
  return (
    <>
      {clientAnswer && traitsOf(values).source === 'issuer' && (
        <ClientAnswerLine answer={clientAnswer} isOfNow={clientAnswer.of === clientOf(values)} />
      )}
      {verdicts[traitsOf(values).source](asksReason)}
      <ReviewList showsReason={isBlocked && !asksReason} />
    </>
  )
}

function OtherTenant() {
  const { config } = useSession()
  return <TenantVerdict host={otherTenantHost(useWizardValues(), config)} />
}

export function ReviewSide() {
  const { request } = useWizard()
  const values = useWizardValues()
  const { config } = useSession()
  const count = values.applications.length
  return (
    <RequestPreview
      body={draftBody(values, request)}
      ways={[
        { label: purposeWords.testing(count), clientIds: [config.testerClientId] },
        { label: purposeWords.use(count), clientIds: values.applications },
      ]}
    />
  )
}
