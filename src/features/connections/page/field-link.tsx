import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type EditableField, specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import type { FailureField } from '#domain/destinations/auth0/failures/explanation.ts'
import { fieldId } from '#forms/field-id.ts'
import { formName } from '#domain/destinations/auth0/connection/edit/form-values.ts'

interface Props {
  /** Id of the connection. */
  readonly connection: string
  readonly field: FailureField
  /** Default: "Open" and the field's label. */
  readonly children?: ReactNode
}

/** In the settings these three are one JSON. */
const inProfile: readonly FailureField[] = ['mappingMode', 'attributes', 'userinfoScope']

/** Fields that stand elsewhere than in the settings; a tab without the field's own address. */
const elsewhere = {
  applications: '/connections/$id/applications',
  enabled: '/connections/$id/danger',
  sync: '/connections/$id/login-experience',
} as const

const isElsewhere = (field: FailureField): field is keyof typeof elsewhere =>
  Object.hasOwn(elsewhere, field)
const isOwn = (field: FailureField): field is EditableField =>
  field !== 'applications' && field !== 'clientSecret'

/** To the field that mends it. */
export function FieldLink({ connection, field, children }: Props) {
  const params = { id: connection }
  const named = isOwn(field) ? specOf(field).label : field
  const words = children ?? `Open ${inProfile.includes(field) ? 'Connection Profile' : named}`
  const name = inProfile.includes(field) ? 'profile' : isOwn(field) ? formName(field) : field
  return (
    <Link
      to={isElsewhere(field) ? elsewhere[field] : '/connections/$id/settings'}
      params={params}
      {...(field !== 'applications' && field !== 'enabled' && { hash: fieldId(name) })}
    >
      {words}
    </Link>
  )
}
