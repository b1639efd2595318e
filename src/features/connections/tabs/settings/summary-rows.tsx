import type { ReactNode } from 'react'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { KeyValueRow } from '#ui/key-value.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

/** A summary in the order of the wizard, under the same names. Values of a tenant are text only. */
const code = (term: string, value: string | null | undefined): KeyValueRow[] =>
  value ? [{ term, value: <VisibleText value={value} /> }] : []

const words = (term: string, value: ReactNode): KeyValueRow[] => [{ term, value, plain: true }]

/** What every strategy has. */
export const generalRows = (connection: ConnectionView): KeyValueRow[] => {
  const { id, strategy, authentication, display_name: shown, show_as_button: button } = connection
  return [
    ...code('Strategy', strategy),
    ...code('Connection ID', id),
    ...(authentication?.active === false
      ? words('Authentication', 'Disabled: nobody can log in through it')
      : []),
    ...words(fields.showAsButton.label, button === true ? 'Yes' : 'No'),
    ...(button === true
      ? words(
          fields.displayName.label,
          <>
            Continue with <VisibleText value={shown ?? connection.name} />
          </>,
        )
      : code('Display name', shown)),
  ]
}
