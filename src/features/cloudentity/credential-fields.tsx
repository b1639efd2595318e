import type { CreateValues } from '#domain/destinations/cloudentity/create-form.ts'
import { FormSecretInput } from '#forms/form-secret-input.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { useCleanPaste } from '#panels/oidc-fields/use-clean-paste.ts'

/** What was pasted with it and cannot belong to it is taken out, and said. */
export function ClientIdField() {
  const { words, ...pasted } = useCleanPaste('clientId')
  return (
    <FormTextInput<CreateValues>
      name="clientId"
      label="Client ID"
      mono
      autoComplete="off"
      status={words}
      {...pasted}
    />
  )
}

export function ClientSecretField({ hint }: { readonly hint?: string | undefined }) {
  const { words, ...pasted } = useCleanPaste('clientSecret')
  return (
    <FormSecretInput<CreateValues>
      name="clientSecret"
      label="Client Secret"
      status={words}
      hint={hint}
      {...pasted}
    />
  )
}
