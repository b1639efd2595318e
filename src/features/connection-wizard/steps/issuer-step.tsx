import { useFormContext, useWatch } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { CheckFailure } from '#panels/issuer-check/check-failure.tsx'
import { CheckVerdict } from '#panels/issuer-check/check-verdict.tsx'
import { checkWords } from '#panels/issuer-check/check-words.ts'
import { ReportSide } from '#panels/issuer-check/report-side.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { useWizard } from '../frame/wizard-context.ts'
import { PlainFields } from './plain-fields.tsx'
import { EndpointFields } from './issuer/endpoint-fields.tsx'
import { IssuerDetails } from './issuer/issuer-details.tsx'
import styles from './issuer/issuer.module.css'
import { ModeField } from './issuer/mode-field.tsx'
import { NameField } from './issuer/name-field.tsx'
import { useFix } from './issuer/use-fix.ts'
import { useRead } from './issuer/use-read.ts'
import { ReasonField } from './verdict/reason-field.tsx'

/** What the connection is called, and where the issuer is. */
export function IssuerForm() {
  const { check } = useWizard()
  const { control } = useFormContext<WizardValues>()
  const byHand = useWatch({ control, name: 'mode' }) === 'manual'
  const read = useRead()
  return (
    <>
      <NameField />
      {byHand || <DiscoveryUrl />}
      <LiveRegion text={checkWords(check)?.sentence ?? ''} />
      <ModeField read={read} />
      {byHand && (
        <>
          <EndpointFields read={read} />
          <div className={styles.located}>
            <CheckVerdict check={check} />
            <CheckFailure check={check} />
          </div>
        </>
      )}
      <PlainFields step="issuer" />
      <ReasonField />
      <IssuerDetails />
    </>
  )
}

function DiscoveryUrl() {
  const { check } = useWizard()
  return (
    <div className={styles.located}>
      <FormTextInput<WizardValues>
        name="discoveryUrl"
        label={fields.discoveryUrl.label}
        hint={fields.discoveryUrl.hint}
        mono
        inputMode="url"
        autoComplete="off"
        status={<CheckVerdict check={check} />}
      />
      <CheckFailure check={check} />
    </div>
  )
}

export function IssuerSide() {
  const { check } = useWizard()
  return <ReportSide check={check} onFix={useFix()} />
}
