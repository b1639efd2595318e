import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { inputNoteWords, inputProblemWords } from '#domain/doctor/input-words.ts'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Hint } from '#ui/hint.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { CheckLine } from './check-line.tsx'
import styles from './issuer-check.module.css'
import { checkWords } from './check-words.ts'
import type { IssuerCheck } from './use-issuer-check.ts'

interface Props {
  readonly check: IssuerCheck
  /** The page tells of logins itself: they may be tested. */
  readonly tellsOfLogins?: boolean
}

/** What is known about the issuer now, at the field it was typed into. */
export function CheckVerdict({ check, tellsOfLogins = false }: Props) {
  const { state, typed, lacked } = check
  const words = checkWords(check)
  return (
    <div className={styles.verdict}>
      {!typed.ok && typed.code !== 'empty' && (
        <Verdict kind="none">Not asked yet. {inputProblemWords(typed.code, auth0Profile)}</Verdict>
      )}
      {lacked !== undefined && <Hint>Not checked: it takes the permission {lacked}.</Hint>}
      {state === 'checking' && (
        <>
          <Verdict kind="pending">{asking(check)}</Verdict>
          <WaitingNote error={check.waiting} />
        </>
      )}
      {words && <CheckLine words={tellsOfLogins ? { ...words, rest: words.why } : words} />}
      <Understood check={check} />
    </div>
  )
}

function asking({ typed, document, judged }: IssuerCheck): string {
  if (judged === 'endpoints' || document !== undefined) return 'Asking for its keys…'
  return typed.ok ? `Asking ${typed.host}…` : 'Asking…'
}

/** What was made of the input, so that nothing is changed behind the operator's back. */
function Understood({ check: { typed, state } }: { readonly check: IssuerCheck }) {
  if (!typed.ok || state === 'idle') return null
  const notes = typed.notes.map((note) =>
    // The sandbox's own addresses are http.
    note === 'scheme-added'
      ? `${new URL(typed.documentUrl).protocol}// was added in front.`
      : inputNoteWords[note],
  )
  return (
    <span className={styles.understood}>
      {notes.join(' ')} Discovery document:{' '}
      <code>
        <VisibleText value={typed.documentUrl} />
      </code>
    </span>
  )
}
