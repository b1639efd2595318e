import { useRef, useState } from 'react'
import { fieldValue, specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { isObject } from '#domain/wire/json.ts'
import { upstreamAliases } from '#domain/destinations/auth0/contract/option-values.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { FieldError } from '#ui/field-error.tsx'
import { useField } from '#forms/use-field.ts'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { type Pair, pairForms, type PairsField, objectOf, pairsOf, sameAs } from './pairs.ts'
import styles from './settings.module.css'

interface Props {
  readonly field: PairsField
  /** The connection as the operator sees it. */
  readonly base: ConnectionView
}

const aliases = [
  { value: '', label: 'Choose' },
  ...upstreamAliases.map((value) => ({ value, label: value })),
]

/** The entries of an object, each a row: name, kind, value. */
export function PairRows({ field, base }: Props) {
  const { label, hint } = specOf(field)
  const form = pairForms[field]
  const { entry } = form
  // What stands for no entries: nothing, where there was nothing.
  const empty = isObject(fieldValue(field, base)) ? {} : null
  const { value, words, onChange } = useField<EditValues>(field)
  const [pairs, setPairs] = useState(() => pairsOf(value, form))
  const group = useRef<HTMLFieldSetElement>(null)
  // The form was set anew: discarded, undone, or read again.
  if (!sameAs(pairs, form, value)) setPairs(pairsOf(value, form))

  const write = (next: Pair[]) => {
    setPairs(next)
    onChange(objectOf(next, form, empty))
  }
  const change = (index: number, part: Partial<Pair>) =>
    write(pairs.map((pair, at) => (at === index ? { ...pair, ...part } : pair)))
  const remove = (index: number) => {
    write(pairs.filter((_, at) => at !== index))
    group.current?.focus()
  }
  const first = form.kinds[0]?.value ?? ''
  return (
    <fieldset
      ref={group}
      id={words.id}
      tabIndex={-1}
      className={styles.pairs}
      aria-describedby={`${words.id}-error`}
    >
      <legend className={styles.legend}>{label}</legend>
      <ul className={styles.rows}>
        {pairs.map((pair, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a name is being typed: it is no identity
          <li key={index} className={styles.row}>
            <TextInput
              label={`Name of ${entry} ${index + 1}`}
              mono
              autoComplete="off"
              value={pair.name}
              onChange={(event) => change(index, { name: event.target.value })}
            />
            <Select
              label={`Kind of ${entry} ${index + 1}`}
              options={form.kinds}
              value={pair.kind}
              onChange={(event) => change(index, { kind: event.target.value, value: '' })}
            />
            {pair.kind === 'alias' ? (
              <Select
                label={`Value of ${entry} ${index + 1}`}
                options={aliases}
                value={pair.value}
                onChange={(event) => change(index, { value: event.target.value })}
              />
            ) : pair.kind === 'none' ? (
              <Hint>null</Hint>
            ) : (
              <TextInput
                label={`Value of ${entry} ${index + 1}`}
                autoComplete="off"
                value={pair.value}
                onChange={(event) => change(index, { value: event.target.value })}
              />
            )}
            <Button
              size="small"
              aria-label={`Remove ${entry} ${index + 1}`}
              onClick={() => remove(index)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <FieldError id={`${words.id}-error`} message={words.error} />
      <p>
        <Hint>{hint}</Hint>
      </p>
      <Button
        size="small"
        onClick={() => setPairs([...pairs, { name: '', kind: first, value: '' }])}
      >
        Add a {entry}
      </Button>
    </fieldset>
  )
}
