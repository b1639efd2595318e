import { useRef, useState } from 'react'
import { standardAttributes } from '#domain/destinations/cloudentity/context/standard-attributes.ts'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type {
  AttributeView,
  IdpView,
  WorkspaceView,
} from '#domain/destinations/cloudentity/contract/views.ts'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { SaveRows } from '../rows/save-rows.tsx'
import { typeName } from '../rows/type-name.ts'
import { useOpened } from '../rows/use-opened.ts'
import { useRows } from '../rows/use-rows.ts'
import { useBarred } from '../saving/use-barred.ts'
import { AttributeForm } from './attribute-form.tsx'
import { AttributeTable } from './attribute-table.tsx'
import { claimOf } from './attribute-values.ts'
import { Consequences } from './consequences.tsx'
import { followRenames } from './follow-renames.ts'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
}

const nameOf = ({ name }: AttributeView) => name
const describe = ({ name, description = '', type }: AttributeView) =>
  `${name}${description && ` (${description})`}, ${typeName(type)}`

/** Ours; undefined members and labels of the context are not written. */
const standard = standardAttributes.map(({ name, description, type }) => ({
  name,
  description,
  type,
}))

/** What the identity provider's claims are called, and where they are read. */
export function AttributesTab({ idp, workspace }: Props) {
  const rows = useRows(idp.attributes, nameOf)
  const barred = useBarred(workspace, cloudentityRoutes.updateIdp, 'manage_idps')
  const [form, setForm] = useOpened(rows.entries, nameOf, barred)
  const [asked, setAsked] = useState(false)
  const addButton = useRef<HTMLButtonElement>(null)

  const turnedOn = asked && rows.rows.some(({ name }) => claimOf(name).source === 'user_info')
  const getUserInfo = idp.settings.get_user_info || turnedOn
  const missing = standard.filter(({ name }) => !rows.rows.some((one) => one.name === name))
  const mappings = followRenames(idp.mappings, rows.edited)
  const edited = form?.entry
  const close = () => setForm(undefined)
  const forget = () => {
    rows.forget()
    setAsked(false)
  }
  return (
    <Stack>
      <h2>Attributes</h2>
      <p>
        Claims of Auth0 that Cloudentity reads, as the workspace answered.{' '}
        <Hint>
          Source is what Greencheck reads from a name. An attribute reaches nobody before it is
          mapped.
        </Hint>
      </p>
      <Actions>
        <Button ref={addButton} unavailable={barred} onClick={() => setForm({})}>
          Add attribute
        </Button>
        {barred === undefined && missing.length > 0 && (
          <Button onClick={() => rows.add(...missing)}>Add standard attributes</Button>
        )}
      </Actions>
      {missing.length > 0 && (
        <Hint>
          “Add standard attributes” is Greencheck’s own list: claims of OpenID Connect that a new
          workspace has context attributes for, without updated_at. Which ones the product adds by
          itself is not published.
        </Hint>
      )}
      {rows.entries.length === 0 ? (
        <p>None. The workspace answered with an empty list.</p>
      ) : (
        <AttributeTable
          entries={rows.entries}
          mappings={idp.mappings}
          getUserInfo={getUserInfo}
          change={
            barred === undefined
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
        describe={describe}
        changes={{
          attributes: rows.rows,
          ...(mappings && { mappings }),
          ...(turnedOn && { get_user_info: true }),
        }}
        consequences={<Consequences idp={idp} edited={rows.edited} turnsOn={turnedOn} />}
        barred={barred}
        onForget={forget}
      />
      {form && (
        <AttributeForm
          before={edited?.row}
          named={form.add}
          taken={rows.others(edited).map(nameOf)}
          getUserInfo={getUserInfo}
          onClose={close}
          onDone={(attribute, turnOn) => {
            if (edited) rows.change(edited.key, attribute)
            else rows.add(attribute)
            if (turnOn) setAsked(true)
            close()
          }}
        />
      )}
    </Stack>
  )
}
