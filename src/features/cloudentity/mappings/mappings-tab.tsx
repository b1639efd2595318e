import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useApi } from '#api/context.tsx'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { traits } from '#domain/destinations/cloudentity/generation.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { contextQuery } from '../data/queries.ts'
import { LoadFailure } from '../failure/workspace-failure.tsx'
import { SaveRows } from '../rows/save-rows.tsx'
import { useOpened } from '../rows/use-opened.ts'
import { useRows } from '../rows/use-rows.ts'
import { useBarred } from '../saving/use-barred.ts'
import type { Around } from './doubts.ts'
import { MappingForm } from './mapping-form.tsx'
import { describeMapping, MappingTable } from './mapping-table.tsx'
import { keyOfMapping } from './mapping-values.ts'
import { NotKnown } from './not-known.tsx'
import { sameNames } from './same-names.ts'
import { SampleSection } from './sample-section.tsx'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
}

/** Which attribute goes where in the authentication context, and as what. */
export function MappingsTab({ idp, workspace }: Props) {
  const rows = useRows(idp.mappings, keyOfMapping)
  const addButton = useRef<HTMLButtonElement>(null)
  const query = contextQuery(useApi())
  const context = useQuery(query)
  const barred = useBarred(workspace, cloudentityRoutes.updateIdp, 'manage_idps')
  const [form, setForm] = useOpened(rows.entries, keyOfMapping, barred)
  const barredContext = useBarred(
    workspace,
    cloudentityRoutes.addContextAttribute,
    'update_workspace',
  )
  const { mappingModes } = traits[workspace.generation]
  const around: Around | undefined = context.data && {
    attributes: idp.attributes,
    context: context.data.attributes,
    getUserInfo: idp.settings.get_user_info,
  }
  const proposed = around ? sameNames(rows.rows, around) : []
  const edited = form?.entry
  const close = () => setForm(undefined)
  return (
    <Stack>
      <h2>Mappings</h2>
      <p>
        Where the attributes go in the authentication context of the workspace.{' '}
        {!mappingModes && <Hint>This generation has no static mappings.</Hint>}
      </p>
      {context.isPending && (
        <Reading
          label="Loading the authentication context"
          lines={3}
          error={context.failureReason}
          keys={[query.queryKey]}
        />
      )}
      {context.error && (
        <LoadFailure
          what="The authentication context"
          error={context.error}
          retrying={context.isFetching}
          onRetry={() => void context.refetch()}
        />
      )}
      {around && (
        <Actions>
          <Button ref={addButton} unavailable={barred} onClick={() => setForm({})}>
            Add mapping
          </Button>
          {barred === undefined && proposed.length > 0 && (
            <>
              <Button onClick={() => rows.add(...proposed)}>Map attributes of the same name</Button>
              <Hint>Greencheck’s own proposal, not the product’s.</Hint>
            </>
          )}
        </Actions>
      )}
      {rows.entries.length === 0 ? (
        <p>None. No attribute reaches the authentication context by a mapping.</p>
      ) : (
        <MappingTable
          entries={rows.entries}
          around={around}
          change={
            around && barred === undefined
              ? {
                  onEdit: (entry) => setForm({ entry }),
                  onKeep: ({ key }) => rows.keep(key),
                  onRemove: ({ key, state }) => {
                    rows.remove(key)
                    // Its row goes away, and the button with it.
                    if (state === 'added') addButton.current?.focus()
                  },
                }
              : undefined
          }
        />
      )}
      <SaveRows
        idp={idp}
        edited={rows.edited}
        describe={describeMapping}
        changes={{ mappings: rows.rows }}
        barred={barred}
        onForget={rows.forget}
      />
      <SampleSection mappings={rows.rows} />
      <NotKnown />
      {form && around && (
        <MappingForm
          before={edited?.row}
          from={form.add}
          around={around}
          taken={rows.others(edited).map(keyOfMapping)}
          modes={mappingModes}
          barredContext={barredContext}
          onClose={close}
          onDone={(mapping) => {
            if (edited) rows.change(edited.key, mapping)
            else rows.add(mapping)
            close()
          }}
        />
      )}
    </Stack>
  )
}
