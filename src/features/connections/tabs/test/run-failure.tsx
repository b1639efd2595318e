import { useState } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { Explanation, FailureField } from '#domain/destinations/auth0/failures/explanation.ts'
import { fieldId } from '#forms/field-id.ts'
import { ExplainedFailure } from '#panels/failure/explained-failure.tsx'
import { useNavigate } from '#panels/router/router-context.tsx'
import { FieldLink } from '../../page/field-link.tsx'
import { useEditSession } from '../../edit/edit-session.tsx'
import { AskToSave } from '../../edit/ask-to-save.tsx'
import { visible } from '#text/visible.ts'

interface Props {
  readonly connection: ConnectionView
  readonly explanation: Explanation
}

const backChannel = [{ field: 'channel', set: 'back_channel' }]

/** Why the login failed, the way to the field that mends it, and the switch of the channel. */
export function RunFailure({ connection, explanation }: Props) {
  const navigate = useNavigate()
  const { saved } = useEditSession()
  const mayEdit = lackedPermission(useSession(), 'updateConnection') === undefined
  /** The connection as it was when the switch was asked for. */
  const [base, setBase] = useState<ConnectionView>()
  const close = () => setBase(undefined)
  const switchChannel = () => {
    // The Back Channel needs a secret, and the form is where one is given.
    if (connection.secretStored === true) return setBase(connection)
    const params = { id: connection.id }
    navigate({ to: '/connections/$id/settings', params, hash: fieldId('channel') })
  }
  return (
    <>
      <ExplainedFailure
        explanation={explanation}
        fieldLink={linkTo(connection.id)}
        onSwitchChannel={mayEdit ? switchChannel : undefined}
      />
      {base && (
        <AskToSave
          base={base}
          operations={backChannel}
          title={`Switch ${visible(connection.name)} to Back Channel?`}
          confirm="Switch to Back Channel"
          decline="Not now"
          onClose={close}
          onSaved={(save) => {
            close()
            saved(save)
          }}
          onTakeTheirs={close}
        />
      )}
    </>
  )
}

const linkTo = (connection: string) => (field: FailureField, label: string) => (
  <FieldLink connection={connection} field={field}>
    {label}
  </FieldLink>
)
