import { Link } from '@tanstack/react-router'
import { type EditableField, specOf } from '#domain/connection/edit/editable.ts'
import { fieldId } from '#forms/field-id.ts'
import { formName } from '#panels/save-changes/edit-values.ts'

interface Props {
  /** Id of the connection. */
  readonly connection: string
  readonly field: EditableField
}

/** In the settings these three are one JSON. */
const inProfile: readonly EditableField[] = ['mappingMode', 'attributes', 'userinfoScope']
const inLoginExperience: readonly EditableField[] = ['sync']

/** To the field that mends it. */
export function FieldLink({ connection, field }: Props) {
  const name = inProfile.includes(field) ? 'profile' : formName(field)
  return (
    <Link
      to={
        inLoginExperience.includes(field)
          ? '/connections/$id/login-experience'
          : '/connections/$id/settings'
      }
      params={{ id: connection }}
      hash={fieldId(name)}
    >
      Open {inProfile.includes(field) ? 'Connection Profile' : specOf(field).label}
    </Link>
  )
}
