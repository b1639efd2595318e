import type { ProfileNote } from '#domain/destinations/auth0/mapping/profile-notes.ts'
import { Verdict, type VerdictKind } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { FieldLink } from '../page/field-link.tsx'
import styles from './profile.module.css'

interface Props {
  readonly notes: readonly ProfileNote[]
  /** Id of the connection. */
  readonly connection: string
}

/** Nothing is wrong with these; they are worth knowing. */
const calm: readonly string[] = ['dropped-unseen', 'kept', 'transient', 'userinfo-unknown']
const kindOf = ({ code }: ProfileNote): VerdictKind => (calm.includes(code) ? 'none' : 'warn')

/** What somebody may have to mend, each with its reason and the field to do it at. */
export function ProfileNotes({ notes, connection }: Props) {
  if (notes.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="profile-notes">
      <h3 id="profile-notes">Worth a look</h3>
      <ul className={styles.notes} aria-labelledby="profile-notes">
        {notes.map((note) => (
          <li key={`${note.code} ${note.attribute}`}>
            <Verdict kind={kindOf(note)}>
              <strong>
                <VisibleText value={note.headline} />
              </strong>
            </Verdict>
            <p>
              <VisibleText value={note.why} />{' '}
              {note.field && <FieldLink connection={connection} field={note.field} />}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
