import { inputNoteWords, inputProblemWords } from '#domain/oidc/issuer/input-words.ts'
import type { NormalizedIssuer, RefusedIssuer } from '#domain/oidc/issuer/normalize.ts'
import { useWaited } from '#panels/issuer-check/use-waited.ts'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './issuer-check.module.css'
import type { IssuerEvidence } from './use-issuer-evidence.ts'

/** Milliseconds after which waiting needs an explanation. */
const patience = 3000

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly typed: NormalizedIssuer | RefusedIssuer
  /** Nothing was typed for a moment: only then a text is called wrong. */
  readonly settled: boolean
  readonly evidence: IssuerEvidence
}

/** The issuer's URL, and at it what is being asked. */
export function UrlField({ value, onChange, typed, settled, evidence }: Props) {
  const checking = typed.ok && evidence.state === 'checking'
  const slow = useWaited(checking, patience)
  const problem = !typed.ok && typed.code !== 'empty' && settled
  return (
    <TextInput
      label="Issuer or discovery URL"
      hint="An issuer such as https://login.example.com, or the full URL of its discovery document. It is checked while you type; nobody is logged in for it."
      mono
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={problem ? inputProblemWords[typed.code] : undefined}
      status={
        typed.ok && (
          <div className={styles.status}>
            {checking && (
              <Verdict kind="pending">
                {evidence.document ? 'Asking for its keys…' : `Asking ${typed.host}…`}
                {slow && ' No answer yet: it is slow. It is given up after 10 seconds.'}
              </Verdict>
            )}
            <WaitingNote error={evidence.waiting} />
            <span className={styles.small}>
              {typed.notes.map((note) => `${inputNoteWords[note]} `)}
              Asked: <code>{<VisibleText value={typed.documentUrl} />}</code>
            </span>
          </div>
        )
      }
    />
  )
}
