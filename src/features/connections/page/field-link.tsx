import type { ReactNode } from 'react'
import {
  type EditableField,
  specOf,
  tabOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import type { Tab } from '#domain/destinations/auth0/connection/edit/sections.ts'
import type { FailureField } from '#domain/destinations/auth0/failures/explanation.ts'
import { fieldId } from '#forms/field-id.ts'
import { formName } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { Link } from '#panels/router/link.tsx'

interface Props {
  /** Id of the connection. */
  readonly connection: string
  readonly field: FailureField
  /** Default: "Open" and the field's label. */
  readonly children?: ReactNode
}

const addresses = {
  settings: '/connections/$id/settings',
  claims: '/connections/$id/claims',
  'login-experience': '/connections/$id/login-experience',
  provisioning: '/connections/$id/provisioning',
  applications: '/connections/$id/applications',
  danger: '/connections/$id/danger',
} as const satisfies Record<Tab, string>

/** Tabs without an address for each field. */
const whole: readonly Tab[] = ['applications', 'danger']

const tabOfField = (field: FailureField): Tab =>
  field === 'applications' ? field : field === 'clientSecret' ? 'settings' : tabOf(field)

const isOwn = (field: FailureField): field is EditableField =>
  field !== 'applications' && field !== 'clientSecret'

/** To the field that mends it. */
export function FieldLink({ connection, field, children }: Props) {
  const tab = tabOfField(field)
  const spec = isOwn(field) ? specOf(field) : undefined
  const words = children ?? `Open ${spec?.label ?? field}`
  const name = isOwn(field) ? formName(field) : field
  return (
    <Link
      to={addresses[tab]}
      params={{ id: connection }}
      {...(!whole.includes(tab) && { hash: fieldId(name) })}
    >
      {words}
    </Link>
  )
}
