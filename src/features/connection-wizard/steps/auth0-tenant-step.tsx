import { useSession } from '#api/context.tsx'
import { otherTenantHost } from '#domain/destinations/auth0/connection/other-tenant.ts'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import { auth0Tenant } from '#domain/providers/auth0-tenant.ts'
import { issuerOf } from '#domain/providers/issuer-of.ts'
import { CallbackUrls } from '#panels/callback-urls/callback-urls.tsx'
import { useCallbackUrls } from '#panels/callback-urls/use-callback-urls.ts'
import { TenantFlowPicture } from '../flow-picture/flow-picture.tsx'
import { TenantScopeField } from '#panels/other-tenant/scope-field.tsx'
import { TenantVerdict } from '#panels/other-tenant/tenant-verdict.tsx'
import { Side } from '#ui/side.tsx'
import { useWizardValues } from '../draft/use-wizard-values.ts'
import { PlainFields } from './plain-fields.tsx'
import { ClientIdField } from './credentials/client-id-field.tsx'
import { CredentialNotesField } from './credentials/credential-notes-field.tsx'
import { ClientSecretField } from './credentials/client-secret-field.tsx'
import { NameField } from './issuer/name-field.tsx'
import styles from './provider/provider.module.css'
import { RecipeInput } from './provider/recipe-input.tsx'

/** All that `auth0-oidc` asks: which tenant, and as which of its applications. */
export function Auth0TenantForm() {
  const { config } = useSession()
  const { recipeInputs, scopes } = useWizardValues()
  const { problems, says } = issuerOf(auth0Tenant, recipeInputs, config)
  return (
    <>
      <NameField />
      {auth0Tenant.inputs.map((input) => (
        <RecipeInput
          key={input.id}
          input={input}
          problem={problems[input.id]}
          says={says[input.id] ?? []}
        />
      ))}
      <ClientIdField />
      <ClientSecretField />
      <CredentialNotesField />
      <TenantScopeField scopes={scopes} />
      <PlainFields step="auth0-tenant" />
    </>
  )
}

/** What is known of the other tenant, what to register there, and what a login does. */
export function Auth0TenantSide() {
  const { config } = useSession()
  const values = useWizardValues()
  const host = otherTenantHost(values, config)
  return (
    <>
      <Side label="Other tenant" title="The other tenant">
        <section className={styles.part}>
          <TenantVerdict host={host} />
        </section>
        <section className={styles.part}>
          <h3>Callback URL</h3>
          <p>
            Register every one of them there, in the application’s Allowed Callback URLs: which one
            is sent follows the domain a user logs in at.
          </p>
          <CallbackUrls known={useCallbackUrls()} />
        </section>
      </Side>
      <TenantFlowPicture
        host={host}
        clientId={values.clientId}
        scopes={values.scopes}
        callback={`${tenantOrigin(config.domain, config)}/login/callback`}
      />
    </>
  )
}
