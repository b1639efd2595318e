import { useFormContext, useWatch } from 'react-hook-form'
import { syncWords } from '#domain/destinations/auth0/connection/value-words.ts'
import { syncModes, type SyncMode } from '#domain/destinations/auth0/contract/connection.ts'
import { FormChoice } from '#forms/form-choice.tsx'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { Hint } from '#ui/hint.tsx'

const descriptions: Record<SyncMode, string> = {
  on_each_login:
    'Each login writes these five root attributes from the ID token: name, nickname, given_name, family_name, picture. What SCIM wrote there is lost.',
  on_first_login:
    'Auth0 advises this with SCIM: what their directory sends then stays. What changes at the provider later does not reach the profile by logins.',
  never_on_login:
    'Only the directory writes. Users are not created at their login: whoever has no user yet gets none.',
}

/** All three modes: creation asks for two of them only. */
export function SyncField() {
  const { control } = useFormContext<EditValues>()
  const chosen = useWatch({ control, name: 'sync' })
  return (
    <FormChoice<EditValues>
      name="sync"
      label="Sync user profile attributes at each login"
      status={chosen === '' && <Hint>Not set. Auth0 then does it at each login.</Hint>}
      options={syncModes.map((value) => ({
        value,
        label: syncWords[value],
        description: descriptions[value],
      }))}
    />
  )
}
