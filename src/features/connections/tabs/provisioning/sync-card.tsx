import { fieldsIn } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { EditForm } from '../../edit/edit-form.tsx'
import { useEdit } from '../../edit/use-edit.ts'
import { useConnection } from '../../page/connection-context.ts'
import { UnreadableOptions } from '../../page/unreadable-options.tsx'
import { SyncField } from './sync-field.tsx'

const fields = fieldsIn('sync')

/** What a login writes into the profile: beside what a directory writes. */
export function SyncCard() {
  const edit = useEdit({ connection: useConnection(), fields })
  if (!fields.some(edit.has)) return null
  if (!edit.base.optionsReadable) return <UnreadableOptions />
  return (
    <EditForm edit={edit} label="Sync user profile attributes">
      <SyncField />
    </EditForm>
  )
}
