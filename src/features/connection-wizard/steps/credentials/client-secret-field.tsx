import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import { credentialDoubt } from '#domain/destinations/auth0/connection/doubts.ts'
import { looksLikeEntraSecretId } from '#domain/oidc/looks-like.ts'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import {
  effectiveMetadata,
  textMember,
} from '#domain/destinations/auth0/connection/effective-metadata.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { FormSecretInput } from '#forms/form-secret-input.tsx'
import { takeSecret } from '#kept/handed-secrets.ts'
import { Callout } from '#ui/callout.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { useWizardValues } from '../../draft/use-wizard-values.ts'
import { useWizard } from '../../frame/wizard-context.ts'
import { PastedStatus } from '#panels/oidc-fields/pasted-status.tsx'
import { providerWord } from './provider-word.ts'
import { useCleanPaste } from '#panels/oidc-fields/use-clean-paste.ts'

/** Hosts of Entra's own clouds; a connection made without the recipe is recognised by them. */
const entraIssuer =
  /^https:\/\/(login\.microsoftonline\.(com|us)|login\.partner\.microsoftonline\.cn|[^/]+\.ciamlogin\.com)\//

export function ClientSecretField() {
  const { draftId, recipe, request, secretGone } = useWizard()
  const { setValue } = useFormContext<WizardValues>()
  // Of an import: it waited in memory for this form.
  useEffect(() => {
    const secret = takeSecret(draftId)
    if (secret !== undefined) setValue('clientSecret', secret)
  }, [draftId, setValue])
  const values = useWizardValues()
  const { words, ...clean } = useCleanPaste('clientSecret')
  const issuer = textMember(effectiveMetadata(values, request.metadata), 'issuer') ?? ''
  const isEntra = recipe.id === 'entra' || entraIssuer.test(issuer)
  const doubt =
    isEntra && looksLikeEntraSecretId(values.clientSecret)
      ? 'This looks like the Secret ID. The column beside it, Value, holds the secret.'
      : credentialDoubt(values.clientSecret, 'Client Secret')
  return (
    <>
      {secretGone && (
        <Callout title="The Client Secret is asked again">
          <p>A draft never keeps it, so it went with the page. Everything else is still here.</p>
        </Callout>
      )}
      <FormSecretInput<WizardValues>
        {...clean}
        name="clientSecret"
        label={fields.clientSecret.label}
        hint={`${fields.clientSecret.hint}${providerWord(recipe, 'clientSecret')}`}
        status={(words || doubt) && <PastedStatus removed={words} doubt={doubt} />}
      />
      <LiveRegion text={[words, doubt].filter(Boolean).join(' ')} />
    </>
  )
}
