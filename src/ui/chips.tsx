import { type ClipboardEvent, type KeyboardEvent, type Ref, useRef, useState } from 'react'
import { Chip } from './chip.tsx'
import { splitEntries, withEntries } from './chips-text.ts'
import styles from './chips.module.css'
import { classes } from './classes.ts'
import { Field, type FieldWords } from './field.tsx'
import input from './input.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export type ChipsProps = FieldWords & {
  value: readonly string[]
  onChange: (value: string[]) => void
  onBlur?: (() => void) | undefined
  /** Those of `value` that cannot be removed. */
  fixed?: readonly string[] | undefined
  /** Offered as buttons while they are not in `value`. */
  suggestions?: readonly string[] | undefined
  /** Applied to each entry before it is added, e.g. lower case. Entries that become the same are one. */
  normalise?: ((entry: string) => string) | undefined
  /** What is wrong with an entry, in a word or two; undefined where nothing is. */
  wrong?: ((entry: string) => string | undefined) | undefined
  inputRef?: Ref<HTMLInputElement> | undefined
}

const same = (entry: string) => entry

/**
 * A list of words. Enter, a comma or a blank ends an entry, a paste is split, leaving the field
 * keeps what was typed, Backspace in the empty field removes the last one.
 */
export const Chips = ({
  value,
  onChange,
  onBlur,
  fixed = [],
  suggestions = [],
  normalise = same,
  wrong = () => undefined,
  inputRef,
  ...words
}: ChipsProps) => {
  const [text, setText] = useState('')
  const [announced, setAnnounced] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const focusInput = () => box.current?.querySelector('input')?.focus()

  const add = (entries: readonly string[]) => {
    const next = withEntries(value, entries.map(normalise), normalise)
    const added = next.slice(value.length)
    if (added.length > 0) onChange(next)
    setAnnounced(
      added.length > 0 ? `Added ${added.join(', ')}` : `${entries.join(', ')} is in the list`,
    )
  }
  const type = (typed: string) => {
    const ended = /[\s,;]/u.test(typed)
    const entries = ended ? splitEntries(typed) : []
    if (entries.length > 0) add(entries)
    setText(ended ? '' : typed)
  }
  const commit = () => {
    if (text !== '') type(`${text},`)
  }
  const remove = (entry: string) => {
    onChange(value.filter((kept) => kept !== entry))
    setAnnounced(`Removed ${entry}`)
    focusInput()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = value.at(-1)
    if (event.key === 'Enter' && text !== '') {
      event.preventDefault()
      commit()
    } else if (event.key === 'Backspace' && text === '' && last && !fixed.includes(last)) {
      event.preventDefault()
      remove(last)
    }
  }
  // A one-line field drops line ends from a paste, and two entries would become one.
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text')
    if (splitEntries(pasted).length < 2) return
    event.preventDefault()
    add(splitEntries(text + pasted))
    setText('')
  }

  const offered = suggestions.filter((entry) => !value.includes(entry))
  return (
    <Field {...words}>
      {(wiring) => (
        <>
          <div ref={box} className={classes(input.input, styles.box)} {...invalid(wiring)}>
            {value.length > 0 && (
              <ul className={styles.list} aria-label={words.label}>
                {value.map((entry) => (
                  <Chip
                    key={entry}
                    text={entry}
                    wrong={marked(wrong(entry), words.error)}
                    onRemove={fixed.includes(entry) ? undefined : () => remove(entry)}
                  />
                ))}
              </ul>
            )}
            <input
              {...wiring}
              ref={inputRef}
              className={styles.entry}
              value={text}
              onChange={(event) => type(event.target.value)}
              onKeyDown={press}
              onPaste={paste}
              onBlur={() => {
                commit()
                onBlur?.()
              }}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          </div>
          {offered.length > 0 && (
            <div className={styles.offers}>
              {offered.map((entry) => (
                <button
                  key={entry}
                  type="button"
                  className={styles.offer}
                  aria-label={`Add ${entry}`}
                  onClick={() => {
                    add([entry])
                    focusInput()
                  }}
                >
                  + {entry}
                </button>
              ))}
            </div>
          )}
          <VisuallyHidden>
            <output>{announced}</output>
          </VisuallyHidden>
        </>
      )}
    </Field>
  )
}

/** As the field says it: a remark until the form was to be sent. */
const marked = (words: string | undefined, error: string | undefined) =>
  words === undefined ? undefined : { words, kind: error ? ('bad' as const) : ('warn' as const) }

const invalid = (wiring: { 'aria-invalid': true | undefined }) =>
  wiring['aria-invalid'] && { 'data-invalid': true }
