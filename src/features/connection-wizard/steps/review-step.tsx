import { useState } from 'react'
import { useSession } from '#api/context.tsx'
import { otherTenantHost } from '#domain/connection/other-tenant.ts'
import { strategyOf } from '#domain/connection/strategy.ts'
import { draftBody } from '#domain/exports/request.ts'
import { TenantVerdict } from '#panels/other-tenant/tenant-verdict.tsx'
import { useTenantCheck } from '#panels/other-tenant/use-tenant-check.ts'
import { RequestPreview } from '#panels/request-preview/request-preview.tsx'
import { purposeWords } from '../purpose-of.ts'
import { useBlocked } from '../use-blocked.ts'
import { useWizardValues } from '../use-wizard-values.ts'
import { useWizard } from '../wizard-context.ts'
import { ReviewList } from './review/review-list.tsx'
import { VerdictNow } from './verdict/verdict-now.tsx'

export function ReviewForm() {
  const values = useWizardValues()
  const { reason } = values
  // A reason given before is a line among the others; one that is lacking is asked for here.
  const [asksReason] = useState(reason.trim() === '')
  const isBlocked = useBlocked()
  return (
    <>
      {strategyOf(values) === 'oidc' ? <VerdictNow asksReason={asksReason} /> : <OtherTenant />}
      <ReviewList showsReason={isBlocked && !asksReason} />
    </>
  )
}

function OtherTenant() {
  const { config } = useSession()
  return <TenantVerdict check={useTenantCheck(otherTenantHost(useWizardValues(), config))} />
}

export function ReviewSide() {
  const { request } = useWizard()
  const values = useWizardValues()
  const { config } = useSession()
  return (
    <RequestPreview
      body={draftBody(values, request)}
      ways={[
        { label: purposeWords.use, clientIds: values.applications },
        { label: purposeWords.testing, clientIds: [config.testerClientId] },
      ]}
    />
  )
}
