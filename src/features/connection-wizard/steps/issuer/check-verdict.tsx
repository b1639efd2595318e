import { inputNoteWords, inputProblemWords } from '#domain/oidc/issuer/input-words.ts'
import { useWaited } from '#panels/issuer-check/use-waited.ts'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { IssuerCheck } from '../../check/use-issuer-check.ts'
import { checkWords } from './check-words.ts'
import styles from './issuer.module.css'

/** Milliseconds after which waiting needs an explanation. */
const patience = 3000

/** What is known about the issuer now, at the field. */
export function CheckVerdict({ check, byHand }: { check: IssuerCheck; byHand: boolean }) {
  const slow = useWaited(check.state === 'checking', patience)
  const { typed, state, diagnosis } = check
  const words = checkWords(check, byHand)
  return (
    <div className={styles.verdict}>
      {!byHand && !typed.ok && typed.code !== 'empty' && (
        <Verdict kind="none">Not asked yet. {inputProblemWords[typed.code]}</Verdict>
      )}
      {state === 'checking' && (
        <Verdict kind="pending">
          {asking(check, byHand)}
          {slow && ' No answer yet: it is slow. Still waiting.'}
        </Verdict>
      )}
      {words && (
        <Verdict kind={words.kind}>
          <strong>{words.headline}</strong>
          {words.rest !== '' && ' · '}
          <VisibleText value={words.rest} />
        </Verdict>
      )}
      {!byHand && typed.ok && <Understood check={check} diagnosed={diagnosis !== undefined} />}
    </div>
  )
}

function asking({ typed, document }: IssuerCheck, byHand: boolean): string {
  if (byHand || document !== undefined) return 'Asking for its keys…'
  return typed.ok ? `Asking ${typed.host}…` : 'Asking…'
}

/** What was made of the input, so that nothing is changed behind the operator's back. */
function Understood({ check: { typed }, diagnosed }: { check: IssuerCheck; diagnosed: boolean }) {
  if (!typed.ok) return null
  const notes = typed.notes.map((note) =>
    // The sandbox's own addresses are http.
    note === 'scheme-added'
      ? `${new URL(typed.documentUrl).protocol}// was added in front.`
      : inputNoteWords[note],
  )
  if (notes.length === 0 && !diagnosed) return null
  return (
    <span className={styles.understood}>
      {notes.join(' ')} Asked:{' '}
      <code>
        <VisibleText value={typed.documentUrl} />
      </code>
    </span>
  )
}
