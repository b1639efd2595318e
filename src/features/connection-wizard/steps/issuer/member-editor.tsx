import { useState } from 'react'
import type { DraftValues } from '#domain/destinations/auth0/connection/draft.ts'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { visible } from '#text/visible.ts'

interface Props {
  readonly name: string
  readonly as: 'text' | 'list'
  readonly initial: string
  readonly onAdjust: (value: DraftValues['adjusted'][string]) => void
}

const entries = (text: string) =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))

/** Changes one member as it is typed; empty takes it away. */
export function MemberEditor({ name, as, initial, onAdjust }: Props) {
  const [text, setText] = useState(initial)
  const type = (typed: string) => {
    setText(typed)
    onAdjust(as === 'list' ? entries(typed) : typed.trim())
  }
  const label = `Adjust ${visible(name)}`
  if (as === 'text') {
    return (
      <TextInput
        label={label}
        mono
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.target.value)}
      />
    )
  }
  return (
    <TextArea
      label={label}
      hint="One a line."
      mono
      rows={Math.min(6, text.split('\n').length + 1)}
      value={text}
      onChange={(event) => type(event.target.value)}
    />
  )
}
