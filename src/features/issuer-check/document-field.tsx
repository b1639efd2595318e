import { type ChangeEvent, useState } from 'react'
import { Field } from '#ui/field.tsx'
import fileInput from '#ui/file-input.module.css'
import { TextArea } from '#ui/text-area.tsx'
import { visible } from '#text/visible.ts'
import { type Pasted, readText } from './documents.ts'
import styles from './issuer-check.module.css'

interface Props {
  readonly label: string
  readonly hint: string
  readonly fileLabel: string
  readonly optional?: boolean
  readonly value: Pasted
  readonly onChange: (value: Pasted) => void
}

/** A document as text: typed, pasted, or taken from a file. */
export function DocumentField({ label, hint, fileLabel, optional, value, onChange }: Props) {
  const [error, setError] = useState<string>()
  const write = (text: string) => onChange({ text, at: Date.now() })
  const take = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0]
    if (!file) return
    const read = await readText(file)
    // The same file can be chosen again after it was changed.
    currentTarget.value = ''
    setError('error' in read ? `${visible(file.name)}: ${read.error}` : undefined)
    if ('text' in read) write(read.text)
  }
  return (
    <div className={styles.document}>
      <TextArea
        label={label}
        hint={hint}
        optional={optional}
        mono
        rows={8}
        value={value.text}
        onChange={(event) => write(event.target.value)}
      />
      <Field label={fileLabel} error={error}>
        {(wiring) => (
          <input
            type="file"
            className={fileInput.file}
            {...wiring}
            accept="application/json,.json"
            onChange={(event) => void take(event)}
          />
        )}
      </Field>
    </div>
  )
}
