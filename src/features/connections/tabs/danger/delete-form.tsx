import { type FormEvent, useRef, useState } from 'react'
import { isApiError } from '#api/errors.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { visible } from '#text/visible.ts'
import type { Deletion } from './use-deletion.ts'

interface DeleteFormProps {
  readonly name: string
  readonly deletion: Deletion
  readonly onCancel: () => void
}

export function DeleteForm({ name, deletion, onCancel }: DeleteFormProps) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const asking = deletion.state === 'asking'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (asking) return
    setWrong(typed.trim() !== name)
    if (typed.trim() === name) deletion.start()
    else input.current?.focus()
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <TextInput
          ref={input}
          mono
          label="Connection name"
          hint={`Type ${visible(name)} to confirm.`}
          autoComplete="off"
          value={typed}
          error={wrong ? 'This is not its name.' : undefined}
          onChange={(event) => {
            setTyped(event.target.value)
            setWrong(false)
          }}
        />
        {isApiError(deletion.error) && (
          <div role="alert">
            <Callout kind="bad" title={failedTitle('Not deleted', deletion.error)}>
              <FailureNote error={deletion.error} />
            </Callout>
          </div>
        )}
        <WaitingNote error={deletion.waitingFor} />
        <Actions>
          <Button type="submit" variant="danger" busy={asking ? 'Deleting…' : undefined}>
            Delete connection and its users
          </Button>
          <Button onClick={onCancel}>Keep it</Button>
        </Actions>
      </Stack>
    </form>
  )
}
