import { Suspense, lazy, useMemo } from 'react'
import { labelOf, specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { holdsSecret } from '#domain/destinations/auth0/credential/looks-secret.ts'
import { isObject } from '#domain/wire/json.ts'
import { useIssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import { EditForm } from '../../edit/edit-form.tsx'
import { type Edit, useEdit } from '../../edit/use-edit.ts'
import { Hint } from '#ui/hint.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { useConnection } from '../../page/connection-context.ts'
import { UnreadableOptions } from '../../page/unreadable-options.tsx'
import { AdvancedSection } from './advanced-section.tsx'
import { ownMembers, questionOf } from './check-subject.ts'
import { CredentialsSection } from './credentials-section.tsx'
import { IssuerSection } from './issuer-section.tsx'
import { RequestSection } from './request-section.tsx'
import { Section } from './section.tsx'
import { settingsFields } from './settings-fields.ts'
import styles from './settings.module.css'
import { TenantRequestSection, TenantSection } from './tenant-section.tsx'

// A form can be used without it.
const ForTheirIt = lazy(() =>
  import('./for-their-it.tsx').then((part) => ({ default: part.ForTheirIt })),
)

/** /connections/$id/settings */
export function SettingsTab() {
  const connection = useConnection()
  const edit = useEdit({
    connection,
    fields: settingsFields,
    problems: ({ metadata: notes, clientSecret }) => ({
      ...(isObject(notes) &&
        Object.values(notes).some((one) => holdsSecret(String(one), clientSecret)) && {
          metadata: 'A note has the Client Secret itself in it: leave it out.',
        }),
    }),
  })
  const check = useIssuerCheck(useMemo(() => questionOf(edit.values), [edit.values]))
  const metadata =
    check.diagnosis?.metadata ?? nonEmpty({ ...check.published, ...ownMembers(edit.values) })
  const oidc = edit.has('discoveryUrl')
  return (
    <div className={styles.tab}>
      <Suspense fallback={<Placeholder label="Reading what to copy" />}>
        <ForTheirIt connection={connection} />
      </Suspense>
      <EditForm
        edit={edit}
        label="Settings"
        willNotWork={check.diagnosis?.verdict === 'will-not-work'}
      >
        {edit.hidden('clientId') ? (
          <UnreadableFields edit={edit} />
        ) : (
          <>
            {oidc ? <IssuerSection edit={edit} check={check} /> : <TenantSection edit={edit} />}
            <CredentialsSection edit={edit} metadata={metadata} />
            {oidc ? (
              <RequestSection edit={edit} metadata={metadata} />
            ) : (
              <TenantRequestSection edit={edit} />
            )}
          </>
        )}
        <AdvancedSection edit={edit} />
      </EditForm>
    </div>
  )
}

const nonEmpty = (members: Readonly<Record<string, unknown>>) =>
  Object.keys(members).length > 0 ? members : undefined

/** Options that are not shown are not written either; the rest of the connection is. */
function UnreadableFields({ edit }: { readonly edit: Edit }) {
  const labels = settingsFields
    .filter(edit.has)
    .filter((field) => !field.startsWith('oidcMetadata.'))
    .filter((field) => specOf(field).path.startsWith('options.'))
    .map((field) => labelOf(field, edit.base))
  return (
    <Section title="Options">
      <UnreadableOptions />
      <KeyValue
        rows={[...new Set(labels)].map((term) => ({ term, value: <Hint>not readable</Hint> }))}
      />
    </Section>
  )
}
