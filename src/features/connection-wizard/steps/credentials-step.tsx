import { useFormContext } from 'react-hook-form'
import { type WizardValues, clientOf } from '#domain/destinations/auth0/connection/draft.ts'
import { effectiveMetadata } from '#domain/destinations/auth0/connection/effective-metadata.ts'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import { useSession } from '#api/context.tsx'
import { FlowPicture } from '../flow-picture/flow-picture.tsx'
import { CheckClient } from '#panels/preflight/check-client.tsx'
import { ofDraft } from '#panels/preflight/client-settings.ts'
import { useBlocked } from '../check/use-blocked.ts'
import { useWizardValues } from '../draft/use-wizard-values.ts'
import { useWizard } from '../frame/wizard-context.ts'
import { PlainFields } from './plain-fields.tsx'
import { ChannelField } from './credentials/channel-field.tsx'
import { ClientIdField } from './credentials/client-id-field.tsx'
import { CredentialNotesField } from './credentials/credential-notes-field.tsx'
import { ClientSecretField } from './credentials/client-secret-field.tsx'
import { PkceField } from './credentials/pkce-field.tsx'
import { VerdictNow } from './verdict/verdict-now.tsx'
import { pkceOutlook } from '#panels/oidc-fields/pkce.ts'

export function CredentialsForm() {
  const { check } = useWizard()
  const { setValue } = useFormContext<WizardValues>()
  const values = useWizardValues()
  const { channel, reason } = values
  const goesOn = !useBlocked() || reason.trim() !== ''
  return (
    <>
      <ChannelField />
      <ClientIdField />
      {channel === 'back_channel' && (
        <>
          <ClientSecretField />
          <CredentialNotesField />
          <PkceField />
        </>
      )}
      <PlainFields step="credentials" />
      <CheckClient
        settings={ofDraft(values, check, goesOn)}
        kept={{
          answer: values.clientAnswer,
          keep: (answer) => setValue('clientAnswer', answer),
          of: clientOf(values),
        }}
      />
      <VerdictNow />
    </>
  )
}

export function CredentialsSide() {
  const { config } = useSession()
  const { request } = useWizard()
  const values = useWizardValues()
  const metadata = effectiveMetadata(values, request.metadata)
  return (
    <FlowPicture
      channel={values.channel}
      pkce={pkceOutlook(values.pkce, metadata).sends}
      clientId={values.clientId}
      scopes={values.scopes}
      callback={`${tenantOrigin(config.domain, config)}/login/callback`}
    />
  )
}
