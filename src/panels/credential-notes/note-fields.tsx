import { isDay } from '#domain/destinations/auth0/credential/day.ts'
import { holdsSecret, looksSecret } from '#domain/destinations/auth0/credential/looks-secret.ts'
import {
  type Metadata,
  type Note,
  noteIn,
  withNote,
} from '#domain/destinations/auth0/credential/notes.ts'
import { TextInput } from '#ui/text-input.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

interface Props {
  readonly metadata: Metadata
  readonly onChange: (metadata: Metadata) => void
  /** Of the first control, where an address or a refusal leads. */
  readonly id?: string | undefined
  readonly error?: string | undefined
  /** The day as it is stored, where another secret is about to be. */
  readonly before?: string
  /** The secret that stands in the form beside it. */
  readonly secret?: string
  /** How long the provider lets one live. */
  readonly life?: string | undefined
}

const words: Readonly<Record<Exclude<Note, 'expires'>, { label: string; hint: string }>> = {
  owner: { label: 'Owner of the secret', hint: 'Who renews it: a person or a team.' },
  place: {
    label: 'Where the secret is kept',
    hint: 'The name of a vault entry, never the secret: every note can be read by whoever sees the connection.',
  },
}
const others = ['owner', 'place'] as const

/** What is noted of a secret: its last day, who owns it, where it lives. Each for itself, none required. */
export function NoteFields({
  metadata,
  onChange,
  id,
  error,
  before,
  secret = '',
  life = '',
}: Props) {
  const expires = noteIn(metadata, 'expires')
  const change = (note: Note, value: string) => onChange(withNote(metadata, note, value))
  const outdated = secret !== '' && expires !== '' && expires === before
  return (
    <>
      <TextInput
        id={id}
        error={error}
        label="Secret expires on"
        hint={`The date as the provider shows it. You are reminded 60, 30 and 7 days before. ${life}`.trim()}
        type="date"
        optional
        value={isDay(expires) ? expires : ''}
        onChange={({ target }) => change('expires', target.value)}
        status={
          expires !== '' && !isDay(expires) ? (
            <Verdict kind="warn">
              What is noted is no day: <VisibleText value={expires} />
            </Verdict>
          ) : (
            outdated && <Verdict kind="warn">This is the day of the secret before.</Verdict>
          )
        }
      />
      {others.map((note) => {
        const value = noteIn(metadata, note)
        return (
          <TextInput
            key={note}
            {...words[note]}
            optional
            autoComplete="off"
            maxLength={255}
            value={value}
            onChange={({ target }) => change(note, target.value)}
            status={
              holdsSecret(value, secret) ? (
                <Verdict kind="bad">This is the Client Secret itself. Take it out.</Verdict>
              ) : (
                looksSecret(value) && (
                  <Verdict kind="warn">
                    This looks like a secret. A note is no place for one.
                  </Verdict>
                )
              )
            }
          />
        )
      })}
    </>
  )
}
