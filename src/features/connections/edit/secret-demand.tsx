import type { ReactNode } from 'react'
import { Choice } from '#ui/choice.tsx'
import { SecretInput } from '#ui/secret-input.tsx'

export interface SecretAnswer {
  readonly choice: 'give' | 'remove'
  readonly secret: string
}

interface Props {
  readonly answer: SecretAnswer
  readonly onChange: (answer: SecretAnswer) => void
  readonly error: string | undefined
  /** Labels of the fields that lead the secret elsewhere. */
  readonly moved: readonly string[]
}

/** The stored secret never travels to a new place: it is given again, or taken away. */
export function SecretDemand({ answer, onChange, error, moved }: Props): ReactNode {
  return (
    <>
      <Choice
        label="Client Secret"
        hint={`${moved.length > 0 ? moved.join(', ') : 'This'} decides where or as whom the Client Secret is sent. The stored one does not go there by itself.`}
        value={answer.choice}
        onChange={(choice) => onChange({ ...answer, choice })}
        options={[
          { value: 'give', label: 'Give it again' },
          {
            value: 'remove',
            label: 'Remove it',
            description: 'Logins that authenticate with Post fail without one.',
          },
        ]}
      />
      {answer.choice === 'give' && (
        <SecretInput
          label="Client Secret for the changed connection"
          value={answer.secret}
          error={error}
          onChange={(event) => onChange({ ...answer, secret: event.target.value })}
        />
      )}
    </>
  )
}
