import { useState } from 'react'
import { useSession } from '#api/context.tsx'
import { fieldValue, fieldsIn } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { equal } from '#domain/destinations/auth0/connection/edit/equal.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import {
  type MapRow,
  attributesOf,
  isUnsaid,
  rowProblem,
  rowsOf,
  withRow,
  withTemplate,
} from '#domain/destinations/auth0/mapping/rows.ts'
import type { MappingTemplate } from '#domain/destinations/auth0/mapping/templates.ts'
import { type Edit, useEdit } from '../../edit/use-edit.ts'
import { readProfile } from './profile-text.ts'
import { problemWords } from './words.ts'

/** PKCE is the other half of the JSON. */
const fields = [...fieldsIn('profile'), 'pkce'] as const

export interface ClaimsForm {
  readonly edit: Edit
  readonly rows: readonly MapRow[]
  readonly setRows: (rows: readonly MapRow[]) => void
  /** A further row, which takes the focus. */
  readonly addRow: (attribute: string, value?: string) => void
  /** The rows of a template, over those that are called alike. */
  readonly take: (template: MappingTemplate) => void
  /** The row that was added last. */
  readonly fresh: number | undefined
}

/**
 * The mapping as a form. Its JSON is the truth; rows say the same, and a little more while they are
 * being written: a blank one, two of one name.
 */
export function useClaimsForm(connection: ConnectionView): ClaimsForm {
  const { config } = useSession()
  const [typed, setTyped] = useState<readonly MapRow[]>([])
  const [fresh, setFresh] = useState<number>()
  const rowsFor = (attributes: unknown) =>
    equal(attributesOf(typed), attributes ?? {}) ? typed : rowsOf(attributes)
  const edit = useEdit({
    connection,
    fields,
    problems: ({ profile, attributes }) => {
      const read = profile === '' ? undefined : readProfile(profile, config)
      const rows = rowsFor(attributes)
      const problem = rows.map((row) => rowProblem(row, rows)).find(Boolean)
      return {
        ...(read?.ok === false && { profile: read.problem }),
        ...(problem && { attributes: problemWords[problem] }),
      }
    },
    pending: ({ attributes }) => isUnsaid(rowsFor(attributes)),
  })
  const { form, base, values } = edit
  const rows = rowsFor(values.attributes)
  const setRows = (next: readonly MapRow[]) => {
    const attributes = attributesOf(next)
    const isNone = Object.keys(attributes).length === 0
    setTyped(next)
    // Where the tenant has none, no empty ones are written.
    const stored = fieldValue('attributes', base)
    form.setValue('attributes', isNone && stored === undefined ? null : attributes, {
      shouldValidate: form.formState.isSubmitted,
    })
  }
  return {
    edit: {
      ...edit,
      discard: () => {
        setTyped([])
        edit.discard()
      },
    },
    rows,
    setRows,
    addRow: (attribute, value) => {
      const next = withRow(rows, attribute, value)
      setFresh(next.at(-1)?.id)
      setRows(next)
    },
    take: ({ map }) => {
      const { attributes, mapping_mode: mode, userinfo_scope: scope } = map
      setRows(withTemplate(rows, attributes))
      form.setValue('mappingMode', mode)
      if (scope !== undefined) form.setValue('userinfoScope', scope)
    },
    fresh,
  }
}
