import { useFormContext } from 'react-hook-form'
import { useSession } from '#api/context.tsx'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import type { Remark } from '#domain/destinations/auth0/mapping/remark.ts'
import { useField } from '#forms/use-field.ts'
import { TextArea } from '#ui/text-area.tsx'
import { MapRemarks } from '../../edit/map-remarks.tsx'
import { profileText, readProfile } from './profile-text.ts'

interface Props {
  readonly values: EditValues
  readonly remarks: readonly Remark[]
}

/**
 * The same mapping as JSON: what is typed goes to the fields while it can be read, and what they
 * become is written here.
 */
export function ProfileJson({ values, remarks }: Props) {
  const { config } = useSession()
  const { setValue } = useFormContext<EditValues>()
  const { text: typed, words, attach, onBlur } = useField<EditValues>('profile')
  const read = typed === '' ? undefined : readProfile(typed, config)

  const type = (text: string) => {
    setValue('profile', text)
    const now = readProfile(text, config)
    if (!now.ok) return
    setValue('pkce', now.values.pkce)
    setValue('mappingMode', now.values.mappingMode)
    setValue('attributes', now.values.attributes)
    setValue('userinfoScope', now.values.userinfoScope)
  }
  const leave = () => {
    onBlur()
    // Read: from now on the fields write it.
    if (read?.ok) setValue('profile', '')
  }
  return (
    <TextArea
      {...words}
      ref={attach}
      label="Connection Profile"
      hint="connection_settings and attribute_map, as in Auth0’s dashboard. PKCE is the one of Settings."
      mono
      rows={18}
      value={typed === '' ? profileText(values) : typed}
      error={read?.ok === false ? read.problem : undefined}
      status={read?.ok !== false && remarks.length > 0 && <MapRemarks remarks={remarks} />}
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
    />
  )
}
