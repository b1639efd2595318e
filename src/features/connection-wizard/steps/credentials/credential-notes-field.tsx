import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { guideOf } from '#domain/providers/guides/all.ts'
import { useField } from '#forms/use-field.ts'
import { NoteFields } from '#panels/credential-notes/note-fields.tsx'
import { useWizardValues } from '../../draft/use-wizard-values.ts'
import { useWizard } from '../../frame/wizard-context.ts'

/** Asked for beside the secret, while whoever has it knows when it ends. */
export function CredentialNotesField() {
  const { recipe } = useWizard()
  const { credentialNotes, clientSecret } = useWizardValues()
  const { onChange, words } = useField<WizardValues>('credentialNotes')
  return (
    <NoteFields
      {...words}
      metadata={credentialNotes}
      onChange={onChange}
      secret={clientSecret}
      life={guideOf(recipe.id).secretLife}
    />
  )
}
