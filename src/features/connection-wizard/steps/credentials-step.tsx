import { useId } from 'react'
import { useFormContext } from 'react-hook-form'
import { type WizardValues, clientOf } from '#domain/destinations/auth0/connection/draft.ts'
import { effectiveMetadata } from '#domain/destinations/auth0/connection/effective-metadata.ts'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import { useSession } from '#api/context.tsx'
import { FlowPicture } from '../flow-picture/flow-picture.tsx'
import { CallbackUrls } from '#panels/callback-urls/callback-urls.tsx'
import { useCallbackUrls } from '#panels/callback-urls/use-callback-urls.ts'
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
import { Hint } from '#ui/hint.tsx'
import { Stack } from '#ui/stack.tsx'

export function CredentialsForm() {
  const { check } = useWizard()
  const { setValue } = useFormContext<WizardValues>()
  const values = useWizardValues()
  const { channel, reason } = values
  const goesOn = !useBlocked() || reason.trim() !== ''
  return (
    <>
      <ChannelField />
      <CallbackUrlToRegister />
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

/** Where Auth0 shows it: the client is made with it, and its ID and secret come back. */
function CallbackUrlToRegister() {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Stack gap="tight">
        <strong id={id}>Callback URL</strong>
        <Hint>Their IT registers it with the client, each exactly as written.</Hint>
        <CallbackUrls known={useCallbackUrls()} />
      </Stack>
    </section>
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
