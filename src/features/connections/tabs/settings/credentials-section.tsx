import { lazy, Suspense } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useSession } from '#api/context.tsx'
import { credentialDoubt } from '#domain/destinations/auth0/connection/doubts.ts'
import { specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { fieldWords } from '#domain/destinations/auth0/connection/field-words.ts'
import { isStrategy, type Strategy } from '#domain/destinations/auth0/connection/strategy.ts'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import { FormChoice } from '#forms/form-choice.tsx'
import { FormSecretInput } from '#forms/form-secret-input.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { channelOptions } from '#panels/oidc-fields/channel-options.ts'
import { PastedStatus } from '#panels/oidc-fields/pasted-status.tsx'
import { useCleanPaste } from '#panels/oidc-fields/use-clean-paste.ts'
import { CheckClient } from '#panels/preflight/check-client.tsx'
import { ofConnection } from '#panels/preflight/client-settings.ts'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Stack } from '#ui/stack.tsx'
import { FieldRow } from './field-row.tsx'
import { fetchJudged } from './fetch-judged.ts'
import type { PartProps } from './part-props.ts'

const ChannelJudged = lazy(() => fetchJudged().then((part) => ({ default: part.ChannelJudged })))
// Below the secret, folded.
const CredentialNotes = lazy(() =>
  import('./credential-notes.tsx').then((part) => ({ default: part.CredentialNotes })),
)

type Props = Pick<PartProps, 'edit' | 'metadata'>

/** How Auth0 speaks to the provider, and as whom. */
export function CredentialsSection({ edit, metadata }: Props) {
  const { values, base } = edit
  const { channel } = values
  return (
    <>
      {edit.has('channel') && (
        <FormChoice<EditValues>
          name="channel"
          label={fields.channel.label}
          hint={fields.channel.hint}
          options={channelOptions}
          status={
            <Suspense>
              <ChannelJudged edit={edit} metadata={metadata} />
            </Suspense>
          }
        />
      )}
      <ClientId strategy={isStrategy(base.strategy) ? base.strategy : 'oidc'} />
      <ClientSecret stored={base.secretStored === true} />
      {values.authMethod !== 'private_key_jwt' && channel !== 'front_channel' && (
        <Suspense>
          <CredentialNotes base={base} secret={values.clientSecret} />
        </Suspense>
      )}
      {edit.has('authMethod') && <Authentication edit={edit} />}
      {edit.has('channel') && <CheckClient settings={ofConnection(values, base, metadata)} />}
    </>
  )
}

function useDoubt(name: 'clientId' | 'clientSecret', what: Parameters<typeof credentialDoubt>[1]) {
  const { control } = useFormContext<EditValues>()
  const value = useWatch({ control, name })
  return typeof value === 'string' ? credentialDoubt(value, what) : undefined
}

function ClientId({ strategy }: { readonly strategy: Strategy }) {
  const { words, ...clean } = useCleanPaste('clientId')
  const doubt = useDoubt('clientId', 'Client ID')
  return (
    <FormTextInput<EditValues>
      {...clean}
      {...fieldWords('clientId', strategy)}
      name="clientId"
      status={(words || doubt) && <PastedStatus removed={words} doubt={doubt} />}
      mono
      autoComplete="off"
    />
  )
}

/** Nothing in a connection tells that the tool manages it (docs/tools.md): it is said of each. */
const imported =
  'An import by Auth0’s Deploy CLI that has no value for its placeholder may take it away.'

/** Replaced, never shown: nobody can read what is stored. */
function ClientSecret({ stored }: { readonly stored: boolean }) {
  const { words, ...clean } = useCleanPaste('clientSecret')
  const doubt = useDoubt('clientSecret', 'Client Secret')
  return (
    <FormSecretInput<EditValues>
      {...clean}
      name="clientSecret"
      label={fields.clientSecret.label}
      hint={`${
        stored
          ? 'One is stored and is not shown. What you give here replaces it.'
          : 'None is stored. What you give here goes to the tenant, and to the provider only when you check the client.'
      } ${imported}`}
      status={(words || doubt) && <PastedStatus removed={words} doubt={doubt} />}
    />
  )
}

function Authentication({ edit }: Pick<Props, 'edit'>) {
  const { config } = useSession()
  const { authMethod } = edit.values
  const name = encodeURIComponent(edit.base.name)
  const jwks = `${tenantOrigin(config.domain, config)}/oauth/connection/${name}/.well-known/jwks.json`
  const { label, hint } = specOf('authMethod')
  return (
    <>
      <FormChoice<EditValues>
        name="authMethod"
        label={label}
        hint={hint}
        options={[
          {
            value: '',
            label: 'As the tenant does',
            description: 'Post, where a secret is stored.',
          },
          { value: 'client_secret_post', label: 'Post', description: 'Sends the Client Secret.' },
          {
            value: 'private_key_jwt',
            label: 'Private Key JWT',
            description: 'The tenant signs with its own key; no secret is sent.',
          },
        ]}
      />
      {authMethod === 'private_key_jwt' && (
        <>
          <FieldRow field="authSigningAlg" />
          <FieldRow field="authAudience" />
          <Stack gap="tight">
            <span>Public keys of this connection, for their IT</span>
            <span>
              <code>{jwks}</code> <CopyButton what="JWKS URL" value={jwks} />
            </span>
            <Hint>The provider checks the signature with them.</Hint>
          </Stack>
        </>
      )}
    </>
  )
}
