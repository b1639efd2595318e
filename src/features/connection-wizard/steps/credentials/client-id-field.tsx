import { useFormState } from 'react-hook-form'
import { credentialDoubt } from '#domain/destinations/auth0/connection/doubts.ts'
import { looksLikeUrl } from '#domain/oidc/looks-like.ts'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { fieldWords } from '#domain/destinations/auth0/connection/field-words.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { useWizardValues } from '../../draft/use-wizard-values.ts'
import { useWizard } from '../../frame/wizard-context.ts'
import { PastedStatus } from '#panels/oidc-fields/pasted-status.tsx'
import { providerWord } from './provider-word.ts'
import { useCleanPaste } from '#panels/oidc-fields/use-clean-paste.ts'

export function ClientIdField() {
  const { recipe } = useWizard()
  const values = useWizardValues()
  const { clientId } = values
  const { label, hint } = fieldWords('clientId', strategyOf(values))
  const { errors } = useFormState<WizardValues>({ name: 'clientId' })
  const { words, ...clean } = useCleanPaste('clientId')
  const isUrl = looksLikeUrl(clientId) && !errors.clientId
  const doubt = isUrl
    ? 'This is a URL. Most providers name a Client ID beside it.'
    : credentialDoubt(clientId, 'Client ID')
  return (
    <>
      <FormTextInput<WizardValues>
        {...clean}
        name="clientId"
        label={label}
        hint={`${hint}${providerWord(recipe, 'clientId')}`}
        status={(words || doubt) && <PastedStatus removed={words} doubt={doubt} />}
        mono
        autoComplete="off"
      />
      <LiveRegion text={[words, doubt].filter(Boolean).join(' ')} />
    </>
  )
}
