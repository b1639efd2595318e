import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { useField } from '#forms/use-field.ts'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Actions } from '#ui/stack.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { ApplicationList } from './application-list.tsx'
import { AlsoChosen } from './also-chosen.tsx'
import styles from './applications.module.css'
import { isSetApart } from '#panels/applications/apart.ts'
import { searchApplications, takesLogins } from '#panels/applications/describe.ts'
import { SetApart } from '#panels/applications/set-apart.tsx'
import type { Applications } from './use-applications.ts'

/** Rows drawn at once; a tenant can have thousands. */
const rowsAtOnce = 100

// Enter in the search is not "Continue".
const swallowEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault()
}

export function ApplicationPicker({ applications }: { applications: Applications }) {
  const { loaded = [], more, loading, loadMore } = applications
  const field = useField<WizardValues>('applications')
  const chosen = Array.isArray(field.value)
    ? field.value.filter((id) => typeof id === 'string')
    : []
  const [search, setSearch] = useState('')
  const words = useDeferredValue(search)
  const [limit, setLimit] = useState(rowsAtOnce)

  const found = searchApplications(loaded, words)
  const shown = found.slice(0, limit)
  const open = shown.filter((one) => takesLogins(one) && !chosen.includes(one.client_id))
  // Whoever searches is shown all that is found in one list.
  const apart = words === '' ? shown.filter(isSetApart) : []
  const listed = shown.filter((one) => !apart.includes(one))
  const apartChosen = apart.filter(({ client_id }) => chosen.includes(client_id)).length
  const shownIds = new Set(shown.map(({ client_id }) => client_id))
  const scope = `${loaded.length} ${loaded.length === 1 ? 'application' : 'applications'} loaded${more ? ', the tenant has more' : ''}`

  const choose = (id: string, on: boolean) =>
    field.onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))

  return (
    <>
      <TextInput
        id={field.words.id}
        label="Search applications"
        type="search"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value)
          setLimit(rowsAtOnce)
        }}
        onKeyDown={swallowEnter}
        hint={
          more
            ? 'By name or client ID, in what is loaded. Load more to search the rest.'
            : 'By name or client ID.'
        }
      />
      <FieldError id={`${field.words.id}-error`} message={field.words.error} />
      <Actions>
        <span className={styles.count}>
          {words === '' ? scope : `${found.length} found in ${scope}`}
        </span>
        {open.length > 0 && (
          <Button
            size="small"
            onClick={() => field.onChange([...chosen, ...open.map(({ client_id }) => client_id)])}
          >
            Choose all {open.length} shown that users log in to
          </Button>
        )}
        {chosen.length > 0 && (
          <Button size="small" onClick={() => field.onChange([])}>
            Choose none
          </Button>
        )}
      </Actions>
      <LiveRegion text={words === '' ? '' : `${found.length} found`} />
      <AlsoChosen
        ids={chosen.filter((id) => !shownIds.has(id))}
        applications={applications}
        onRemove={(id) => choose(id, false)}
      />
      {listed.length > 0 && (
        <ApplicationList
          label="Applications"
          applications={listed}
          chosen={chosen}
          onChoose={choose}
        />
      )}
      <SetApart applications={apart} on={apartChosen > 0 ? `${apartChosen} chosen` : undefined}>
        <ApplicationList
          label="Applications set apart"
          applications={apart}
          chosen={chosen}
          onChoose={choose}
        />
      </SetApart>
      {shown.length === 0 && (
        <p className={styles.count}>
          {words === '' ? 'The tenant has no applications.' : `Nothing matches “${words}”.`}
        </p>
      )}
      {(found.length > limit || more) && (
        <Actions>
          {found.length > limit && (
            <Button size="small" onClick={() => setLimit(limit + rowsAtOnce)}>
              Show {Math.min(rowsAtOnce, found.length - limit)} more
            </Button>
          )}
          {more && (
            <Button size="small" busy={loading ? 'Loading…' : undefined} onClick={loadMore}>
              Load more
            </Button>
          )}
        </Actions>
      )}
    </>
  )
}
