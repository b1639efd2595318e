import { useDeferredValue, useMemo, useState } from 'react'
import { useSession } from '#api/context.tsx'
import { specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { offersOf } from '#domain/destinations/auth0/mapping/completions.ts'
import { recipeOfConnection } from '#domain/destinations/auth0/mapping/recipe-of-issuer.ts'
import { isUnsaid } from '#domain/destinations/auth0/mapping/rows.ts'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { Callout } from '#ui/callout.tsx'
import { EditForm } from '../../edit/edit-form.tsx'
import { MapRemarks } from '../../edit/map-remarks.tsx'
import { useConnection } from '../../page/connection-context.ts'
import { UnreadableOptions } from '../../page/unreadable-options.tsx'
import styles from './claims.module.css'
import { IdTokenNote } from './id-token-note.tsx'
import { MapRows } from './map-rows.tsx'
import { ModeField } from './mode-field.tsx'
import { ProfileJson } from './profile-json.tsx'
import { readProfile } from './profile-text.ts'
import { ResultingSide } from './resulting-side.tsx'
import { Seg } from './seg.tsx'
import { TemplatePicker } from './template-picker.tsx'
import { useClaimsForm } from './use-claims-form.ts'
import { usePreview } from './use-preview.ts'
import { useSource } from './use-source.ts'

/** /connections/$id/claims */
export function ClaimsTab() {
  const connection = useConnection()
  if (connection.strategy !== 'oidc')
    return (
      <Callout title="This strategy has no mapping">
        <p>
          Auth0’s request for <code>{connection.strategy}</code> has no member for it: the other
          tenant’s profile is taken as it is.
        </p>
      </Callout>
    )
  return connection.optionsReadable ? <Mapping connection={connection} /> : <UnreadableOptions />
}

const views = { rows: 'Rows', json: 'JSON' } as const
const scopeField = specOf('userinfoScope')

function Mapping({ connection }: { readonly connection: ConnectionView }) {
  const { config } = useSession()
  const form = useClaimsForm(connection)
  const { edit, rows, addRow } = form
  const from = useSource(connection)
  const [view, setView] = useState<keyof typeof views>('rows')
  const offers = useMemo(() => offersOf(from.source), [from.source])
  const { preview, remarks } = usePreview(edit.base, useDeferredValue(edit.values), from)
  const { profile, mappingMode } = edit.values
  // What was typed as JSON and cannot be read is nowhere else: it is mended there first.
  const isUnread = profile !== '' && !readProfile(profile, config).ok
  const lookAt = (next: keyof typeof views) => {
    if (next === view) return
    // Nor is a row that the JSON cannot have.
    const unsaid = isUnread ? 'profile' : isUnsaid(rows) ? 'attributes' : undefined
    if (unsaid !== undefined) return void edit.form.trigger(unsaid)
    edit.form.setValue('profile', '')
    setView(next)
  }
  const isAtRow = (attribute: string | undefined) => rows.some((row) => row.attribute === attribute)
  return (
    <EditForm edit={edit} label="Claims">
      <div className={styles.columns}>
        <div className={styles.near}>
          <ModeField />
          <div className={styles.line}>
            <h2>User Mapping</h2>
            <Seg label="Show as" value={view} options={views} onChange={lookAt} />
          </div>
          <p className={styles.quiet}>
            On the left the attribute of the Auth0 user, on the right what it is made from. The
            profile beside it follows as you type.
          </p>
          {view === 'rows' ? (
            <>
              <TemplatePicker recipe={recipeOfConnection(connection)} onTake={form.take} />
              <MapRows form={form} offers={offers} remarks={remarks} />
              <MapRemarks remarks={remarks.filter(({ attribute }) => !isAtRow(attribute))} />
            </>
          ) : (
            <ProfileJson values={edit.values} remarks={remarks} />
          )}
          <FormTextInput<EditValues>
            name="userinfoScope"
            label={scopeField.label}
            hint={scopeField.hint}
            optional
            mono
            autoComplete="off"
          />
          {mappingMode === 'use_map' && (
            <IdTokenNote connection={connection.name} attributes={edit.values.attributes} />
          )}
        </div>
        <ResultingSide
          connection={connection}
          from={from}
          preview={preview}
          offers={isUnread ? [] : offers}
          rows={rows}
          mapped={mappingMode === 'use_map'}
          onMap={(attribute, expression) => {
            lookAt('rows')
            addRow(attribute, expression)
          }}
        />
      </div>
    </EditForm>
  )
}
