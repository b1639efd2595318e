import { useEffect, useRef, useState } from 'react'
import { operationsFor } from '#domain/destinations/auth0/connection/edit/operations.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { NoteFields } from '#panels/credential-notes/note-fields.tsx'
import { Link } from '#panels/router/link.tsx'
import { Callout } from '#ui/callout.tsx'
import { EditButton } from '../../edit/edit-button.tsx'
import styles from './rotation.module.css'

/** What is left to do once the connection has the new secret. */
export function Rotated({ connection }: { readonly connection: ConnectionView }) {
  const [notes, setNotes] = useState(connection.metadata ?? {})
  const place = useRef<HTMLDivElement>(null)
  // The dialog that was answered is gone, and the button that opened it.
  useEffect(() => place.current?.focus(), [])
  const operations = operationsFor(connection, { metadata: notes })
  return (
    <>
      <Callout ref={place} kind="good" title="The connection uses the new Client Secret">
        <ul className={styles.list}>
          <li>Have their IT delete the old one.</li>
          <li>
            <Link to="/connections/$id/test" params={{ id: connection.id }}>
              Test the connection itself
            </Link>
            : the login that passed went through its copy.
          </li>
        </ul>
      </Callout>
      <NoteFields metadata={notes} onChange={setNotes} />
      <div>
        <EditButton
          connection={connection}
          operations={operations}
          title="Save these notes?"
          confirm="Save"
          unavailable={operations.length === 0 ? 'Nothing was changed.' : undefined}
        >
          Save the notes…
        </EditButton>
      </div>
    </>
  )
}
