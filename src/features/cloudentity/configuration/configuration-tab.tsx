import { FormProvider } from 'react-hook-form'
import { changesOf, differencesOf } from '#domain/destinations/cloudentity/edit.ts'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import { FormErrorSummary } from '#forms/form-error-summary.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { useFieldOfAddress } from '#panels/router/use-field-of-address.ts'
import { LeaveGuard } from '#panels/leave-guard/leave-guard.tsx'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { StatusMessage } from '#ui/status-message.tsx'
import { CachingFields } from '../caching-fields.tsx'
import { ClientIdField, ClientSecretField } from '../credential-fields.tsx'
import { DomainField } from '../domain-field.tsx'
import styles from '../measure.module.css'
import { SaveIdpDialog } from '../saving/save-idp-dialog.tsx'
import { useBarred } from '../saving/use-barred.ts'
import { AdvancedSettings } from './advanced-settings.tsx'
import { ChangeList } from './change-list.tsx'
import { DeleteIdp } from './delete-idp.tsx'
import { useConfiguration } from './use-configuration.ts'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
}

/** /cloudentity/idps/<iid>/configuration */
export function ConfigurationTab({ idp, workspace }: Props) {
  const barred = useBarred(workspace, cloudentityRoutes.updateIdp, 'manage_idps')
  const edit = useConfiguration(idp)
  useFieldOfAddress()
  const { form, values, asking, note, check } = edit
  const differences = differencesOf(idp, values)
  const count = differences.length + (values.clientSecret === '' ? 0 : 1)
  return (
    <Stack gap="wide">
      <FormProvider {...form}>
        <form
          className={styles.measure}
          noValidate
          onSubmit={(event) => void edit.ask(event)}
          aria-label="Configuration"
        >
          <Stack>
            <LeaveGuard dirty={count > 0} />
            <StatusMessage
              message={note?.message ?? null}
              kind={note?.kind ?? 'info'}
              onDismiss={edit.forgetNote}
              action={
                edit.undo && (
                  <Button size="small" onClick={edit.undo}>
                    Undo…
                  </Button>
                )
              }
            />
            <h2>Basic Configuration</h2>
            <FormErrorSummary />
            <FormTextInput<typeof values> name="name" label="Name" autoComplete="off" />
            <DomainField check={check} />
            <ClientIdField />
            <ClientSecretField hint="Empty: none is sent. Entered, it replaces the stored one." />
            <CachingFields available={idp.caching !== undefined} />
            <AdvancedSettings />
            {idp.otherMembers.length > 0 && (
              <Hint>Kept as they are, and not shown: {idp.otherMembers.join(', ')}.</Hint>
            )}
            <Actions>
              <Button type="submit" variant="main" unavailable={barred}>
                Save…
              </Button>
              {count > 0 && <Button onClick={edit.discard}>Discard</Button>}
              <output>
                {count > 0 && `${count} ${count === 1 ? 'change is' : 'changes are'} not saved.`}
              </output>
            </Actions>
          </Stack>
        </form>
      </FormProvider>
      {asking && (
        <SaveIdpDialog
          idp={idp}
          changes={changesOf(idp, values)}
          clientSecret={values.clientSecret}
          onClose={edit.keepEditing}
          onSaved={edit.saved}
        >
          <ChangeList differences={differences} secret={values.clientSecret !== ''} />
        </SaveIdpDialog>
      )}
      <DeleteIdp idp={idp} workspace={workspace} />
    </Stack>
  )
}
