import { lazy, Suspense, useState } from 'react'
import {
  type EditableField,
  editableIds,
  fieldsIn,
  tabOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import { isStrategy } from '#domain/destinations/auth0/connection/strategy.ts'
import { LoginFields } from '#panels/login-experience/login-fields.tsx'
import { LoginPreview } from '#panels/login-experience/login-preview.tsx'
import { loginFields } from '#panels/login-experience/login-values.ts'
import { HowItIsReached, NoLoginFields } from '#panels/other-tenant/no-login-fields.tsx'
import { pages } from '#panels/screens/pages.ts'
import { EditForm } from '../../edit/edit-form.tsx'
import { useEdit } from '../../edit/use-edit.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Stack } from '#ui/stack.tsx'
import { Beside } from '../../page/beside.tsx'
import { useConnection } from '../../page/connection-context.ts'
import { UnreadableOptions } from '../../page/unreadable-options.tsx'
import { FieldRow } from '../settings/field-row.tsx'
import styles from './login-experience.module.css'

const fields = editableIds.filter((field) => tabOf(field) === 'login-experience')
const drawn: readonly EditableField[] = loginFields
/** What has no control of its own. */
const plain = fieldsIn('login').filter((field) => !drawn.includes(field))

// Nobody who changes a button needs it, and it reads every connection.
const OnTab = lazy(async () => {
  const { ArrivalOnTab } = await import('../../home-realm/arrival-on-tab.tsx')
  return { default: ArrivalOnTab }
})

function Arrivals() {
  const [asked, setAsked] = useState(false)
  return (
    <section aria-label={pages['home-realm'].title} className={styles.below}>
      <Disclosure summary={pages['home-realm'].title} onToggle={(open) => setAsked(asked || open)}>
        {asked && (
          <Suspense fallback={<Placeholder lines={4} label="Loading" />}>
            <OnTab />
          </Suspense>
        )}
      </Disclosure>
    </section>
  )
}

/** /connections/$id/login-experience */
export function LoginExperienceTab() {
  const connection = useConnection()
  const edit = useEdit({ connection, fields })
  const { name, strategy, optionsReadable } = edit.base
  const isShown = (field: EditableField) => edit.has(field) && !edit.hidden(field)
  return (
    <>
      <EditForm edit={edit} label="Login Experience">
        <Beside
          side={
            edit.has('showAsButton') ? <LoginPreview connectionName={name} /> : <HowItIsReached />
          }
        >
          <Stack gap="wide">
            {!optionsReadable && <UnreadableOptions />}
            {isStrategy(strategy) && <NoLoginFields strategy={strategy} />}
            <LoginFields
              connectionName={name}
              strategy={isStrategy(strategy) ? strategy : undefined}
              shown={loginFields.filter(isShown)}
            />
            {plain.filter(isShown).map((field) => (
              <FieldRow key={field} field={field} />
            ))}
          </Stack>
        </Beside>
      </EditForm>
      <Arrivals />
    </>
  )
}
