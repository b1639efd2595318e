import { useFormContext } from 'react-hook-form'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { channelsOf } from '#domain/doctor/channels.ts'
import { describeFinding } from '#domain/doctor/describe.ts'
import type { Fix } from '#domain/doctor/finding.ts'
import { channels } from '#domain/oidc/values.ts'
import { CheckVerdict } from '#panels/issuer-check/check-verdict.tsx'
import { ReportSide } from '#panels/issuer-check/report-side.tsx'
import type { IssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import { ChannelStatus } from '#panels/oidc-fields/channel-status.tsx'
import { Button } from '#ui/button.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { Edit } from '../../edit/use-edit.ts'
import { isPublished } from './is-published.ts'
import type { PartProps } from './part-props.ts'
import styles from './settings.module.css'

type Change = Pick<Edit, 'form'>

/** Carries a finding's fix into the form; saving shows what comes of it. */
const fixIn =
  ({ form }: Change) =>
  (fix: Fix) => {
    const options = { shouldDirty: true, shouldValidate: form.formState.isSubmitted }
    switch (fix.field) {
      case 'type':
        return form.setValue('channel', fix.value, options)
      case 'pkce':
        return form.setValue('pkce', fix.value, options)
      case 'scopes':
        return form.setValue('scopes', [...fix.value], options)
      case 'discovery_url':
        return form.setValue('discoveryUrl', fix.value, options)
    }
  }

interface JudgedProps {
  readonly check: IssuerCheck
  readonly edit: Edit
}

/** The verdict at the field it is about, with the first thing that mends it by a press. */
export function FieldVerdict({ check, edit }: JudgedProps) {
  const { diagnosis, state } = check
  const fix =
    state === 'settled' && edit.lacked === undefined
      ? diagnosis?.findings
          .filter(({ severity }) => severity === 'blocks' || severity === 'breaks-some')
          .map((finding) => describeFinding(finding, diagnosis.place).fix)
          .find((one) => one !== undefined)
      : undefined
  return (
    <>
      <CheckVerdict check={check} tellsOfLogins />
      {fix && (
        <span className={styles.fix}>
          <Button size="small" onClick={() => fixIn(edit)(fix)}>
            <VisibleText value={fix.label} />
          </Button>
        </span>
      )}
    </>
  )
}

/** The report beside the form. */
export const IssuerReport = ({ check, edit }: PartProps) => (
  <ReportSide check={check} {...(edit.lacked === undefined && { onFix: fixIn(edit) })} />
)

/** How the channel stands to what the issuer offers. */
export function ChannelJudged({ metadata, edit }: Pick<PartProps, 'metadata' | 'edit'>) {
  const { setValue } = useFormContext<EditValues>()
  const isTold = metadata !== undefined && isPublished('response_types_supported', edit, metadata)
  return (
    <ChannelStatus
      channel={channels.find((one) => one === edit.values.channel) ?? ''}
      chosen
      channels={isTold ? channelsOf(metadata, auth0Profile) : undefined}
      onSwitch={(next) => setValue('channel', next)}
    />
  )
}
