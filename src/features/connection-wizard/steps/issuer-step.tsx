import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { FormChoice } from '#forms/form-choice.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { DiagnosisReport } from '#panels/diagnosis-report/diagnosis-report.tsx'
import { CheckFailure } from '#panels/issuer-check/check-failure.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Side } from '#ui/side.tsx'
import { useWizard } from '../frame/wizard-context.ts'
import { CheckVerdict } from './issuer/check-verdict.tsx'
import { checkWords } from './issuer/check-words.ts'
import { EndpointFields } from './issuer/endpoint-fields.tsx'
import { IssuerDetails } from './issuer/issuer-details.tsx'
import styles from './issuer/issuer.module.css'
import { NameField } from './issuer/name-field.tsx'
import { useFix } from './issuer/use-fix.ts'
import { ReasonField } from './verdict/reason-field.tsx'

const modes = [
  {
    value: 'discovery',
    label: 'Published by the issuer',
    description: 'Auth0 reads the endpoints and keys from the issuer’s discovery document.',
  },
  {
    value: 'manual',
    label: 'Endpoints by hand',
    description:
      'Only where there is no discovery: what changes at the issuer is changed here too.',
  },
]

/** What the connection is called, and where the issuer is. */
export function IssuerForm() {
  const { check } = useWizard()
  const { control } = useFormContext<WizardValues>()
  const byHand = useWatch({ control, name: 'mode' }) === 'manual'
  return (
    <>
      <NameField />
      {byHand || <DiscoveryUrl />}
      <LiveRegion text={checkWords(check, byHand)?.said ?? ''} />
      <FormChoice<WizardValues> name="mode" label={fields.mode.label} options={modes} />
      {byHand && (
        <>
          <EndpointFields />
          <div className={styles.located}>
            <CheckVerdict check={check} byHand />
            {check.error && <CheckFailure error={check.error} again={check.again} />}
          </div>
        </>
      )}
      <ReasonField />
      <IssuerDetails />
    </>
  )
}

function DiscoveryUrl() {
  const { check } = useWizard()
  const { control } = useFormContext<WizardValues>()
  const { errors } = useFormState({ control, name: 'discoveryUrl' })
  const refused = errors.discoveryUrl !== undefined && !check.typed.ok
  return (
    <div className={styles.located}>
      <FormTextInput<WizardValues>
        name="discoveryUrl"
        label={fields.discoveryUrl.label}
        hint={fields.discoveryUrl.hint}
        mono
        inputMode="url"
        autoComplete="off"
        status={refused ? undefined : <CheckVerdict check={check} byHand={false} />}
      />
      {(check.state === 'failed' || check.error) && (
        <CheckFailure error={check.error} again={check.again} />
      )}
    </div>
  )
}

/** The report; before there is anything to report, what it will hold. */
export function IssuerSide() {
  const { check } = useWizard()
  const fix = useFix()
  const { diagnosis, document, keys, state } = check
  if (diagnosis) {
    return (
      <DiagnosisReport
        diagnosis={diagnosis}
        evidence={{ document, keys }}
        pending={state === 'checking'}
        onFix={fix}
      />
    )
  }
  if (state === 'checking') {
    return (
      <Side label="Issuer report" title="Checking" kind="pending">
        <div className={styles.empty}>
          <Placeholder lines={4} label="Checking the issuer" />
        </div>
      </Side>
    )
  }
  return (
    <Side
      label="Issuer report"
      title={state === 'failed' ? 'Not checked' : 'Issuer report'}
      kind="none"
    >
      <div className={styles.empty}>
        <p>
          Here stands what the issuer publishes, held against what Auth0 needs: whether a login can
          work, what is in its way, who can mend it, and the message to send them.
        </p>
        <p>It is checked while you type. Nobody is logged in for it.</p>
      </div>
    </Side>
  )
}
