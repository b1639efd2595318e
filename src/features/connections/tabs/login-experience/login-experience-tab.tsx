import type { EditableField } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { LoginFields } from '#panels/login-experience/login-fields.tsx'
import { LoginPreview } from '#panels/login-experience/login-preview.tsx'
import { loginFields } from '#panels/login-experience/login-values.ts'
import { HowItIsReached, NoLoginFields } from '#panels/other-tenant/no-login-fields.tsx'
import { EditForm } from '../../edit/edit-form.tsx'
import { useEdit } from '../../edit/use-edit.ts'
import { Stack } from '#ui/stack.tsx'
import styles from '../../page/connection.module.css'
import { useConnection } from '../../page/connection-context.ts'
import { UnreadableOptions } from '../../page/unreadable-options.tsx'
import { SyncField } from './sync-field.tsx'

const fields: readonly EditableField[] = [...loginFields, 'sync']

/** /connections/$id/login-experience */
export function LoginExperienceTab() {
  const connection = useConnection()
  const edit = useEdit({ connection, fields })
  const { name, optionsReadable } = edit.base
  const oidc = edit.has('showAsButton')
  const isShown = (field: EditableField) => edit.has(field) && !edit.hidden(field)
  return (
    <EditForm edit={edit} label="Login Experience">
      <div className={styles.page}>
        <Stack gap="wide">
          {!optionsReadable && <UnreadableOptions />}
          {!oidc && <NoLoginFields />}
          <LoginFields
            connectionName={name}
            strategy={oidc ? 'oidc' : 'auth0-oidc'}
            shown={loginFields.filter(isShown)}
          />
          {isShown('sync') && <SyncField />}
        </Stack>
        {oidc ? <LoginPreview connectionName={name} /> : <HowItIsReached />}
      </div>
    </EditForm>
  )
}
