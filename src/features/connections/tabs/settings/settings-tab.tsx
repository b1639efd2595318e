import { lazy, Suspense, useMemo } from 'react'
import { holdsSecret } from '#domain/destinations/auth0/credential/looks-secret.ts'
import { isObject } from '#domain/wire/json.ts'
import { useIssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import { Placeholder } from '#ui/placeholder.tsx'
import { Side } from '#ui/side.tsx'
import { EditForm } from '../../edit/edit-form.tsx'
import { useEdit } from '../../edit/use-edit.ts'
import { Beside } from '../../page/beside.tsx'
import { useConnection } from '../../page/connection-context.ts'
import { ownMembers, questionOf } from './check-subject.ts'
import { fetchJudged } from './fetch-judged.ts'
import { Section } from './section.tsx'
import { anchorOf, SectionLinks } from './section-links.tsx'
import { settingsFields } from './settings-fields.ts'
import type { PartProps } from './part-props.ts'
import { settingsSections } from './settings-sections.ts'
import styles from './settings.module.css'

const IssuerReport = lazy(() => fetchJudged().then((part) => ({ default: part.IssuerReport })))
const Reading = lazy(() => import('./reading.tsx').then((part) => ({ default: part.Reading })))

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
  const shown = settingsSections.filter(({ of }) => of?.(edit) ?? true)
  const props: PartProps = { connection, edit, check, metadata }
  const drawn = (sections: typeof shown) =>
    sections.map(({ id, title, part: Part }) => (
      <Section key={id} id={anchorOf(id)} title={title}>
        <Part {...props} />
      </Section>
    ))
  const first = shown.findIndex(({ fields }) => fields !== undefined)
  const changing = shown.filter(({ fields }) => fields !== undefined)
  const page = (
    <div className={styles.tab}>
      <SectionLinks connection={connection.id} sections={shown} />
      {drawn(shown.slice(0, first))}
      {edit.lacked === undefined ? (
        <EditForm
          edit={edit}
          label="Settings"
          willNotWork={check.diagnosis?.verdict === 'will-not-work'}
        >
          {drawn(changing)}
        </EditForm>
      ) : (
        <Suspense fallback={<Placeholder lines={12} label="Loading the settings" />}>
          <Reading sections={changing} lacked={edit.lacked} {...props} />
        </Suspense>
      )}
      {drawn(shown.slice(first).filter(({ fields }) => fields === undefined))}
    </div>
  )
  if (!edit.has('discoveryUrl')) return page
  return (
    <Beside
      side={
        <Suspense
          fallback={
            <Side label="Issuer report" title="Checking" kind="pending">
              {null}
            </Side>
          }
        >
          <IssuerReport {...props} />
        </Suspense>
      }
    >
      {page}
    </Beside>
  )
}

const nonEmpty = (members: Readonly<Record<string, unknown>>) =>
  Object.keys(members).length > 0 ? members : undefined
