import { useFormContext } from 'react-hook-form'
import { useSession } from '#api/context.tsx'
import { useField } from '#forms/use-field.ts'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import type { Edit } from '../../edit/use-edit.ts'
import { judgeMap } from '#domain/destinations/auth0/mapping/judge-map.ts'
import { MapRemarks } from '../../edit/map-remarks.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { profileText, readProfile } from './profile-text.ts'
import { Section } from './section.tsx'

/**
 * One JSON over the same values as the fields: what is typed goes to them while it can be read, and
 * what they become is written here.
 */
export function ProfileSection({ edit }: { readonly edit: Edit }) {
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
  const { mappingMode, attributes } = edit.values
  const remarks = read?.ok === false ? [] : judgeMap({ mapping_mode: mappingMode, attributes })
  const leave = () => {
    onBlur()
    // Read: from now on the fields write it.
    if (read?.ok) setValue('profile', '')
  }
  return (
    <Section title="Connection Profile">
      <TextArea
        {...words}
        ref={attach}
        label="Connection Profile"
        hint="connection_settings and attribute_map. PKCE above is the same as connection_settings.pkce."
        mono
        rows={14}
        value={typed === '' ? profileText(edit.values) : typed}
        error={read?.ok === false ? read.problem : undefined}
        status={remarks.length > 0 && <MapRemarks remarks={remarks} />}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
      />
    </Section>
  )
}
