import { useState } from 'react'
import { visible } from '#text/visible.ts'
import { Button } from '#ui/button.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './profile.module.css'

/** Characters and entries that are shown at first. */
const maxCharacters = 240
const maxEntries = 12

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')

interface Props {
  /** Whose it is, for the button's name. */
  readonly of: string
  readonly value: unknown
}

/** A value from outside: its whole length on request, never a link, never an element. */
export function LongValue({ of, value }: Props) {
  const [whole, setWhole] = useState(false)
  const more = (what: string) => (
    <Button size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
      {whole ? `Show less of ${visible(of)}` : `Show all ${what} of ${visible(of)}`}
    </Button>
  )
  if (value === '') return <span className={styles.small}>empty</span>
  if (isStrings(value))
    return (
      <div className={styles.long}>
        <ul className={styles.entries}>
          {value.slice(0, whole ? undefined : maxEntries).map((entry, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a list may hold one value twice
            <li key={at}>
              <code>
                <VisibleText value={entry} />
              </code>
            </li>
          ))}
        </ul>
        {value.length > maxEntries && more(`${value.length} entries`)}
      </div>
    )
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  // By code points: half of a pair would be shown as an unseen character.
  const points = text.length > maxCharacters ? Array.from(text) : []
  const isLong = points.length > maxCharacters
  return (
    <div className={styles.long}>
      <code className={styles.text}>
        <VisibleText
          value={isLong && !whole ? `${points.slice(0, maxCharacters).join('')}…` : text}
        />
      </code>
      {isLong && more(`${points.length} characters`)}
    </div>
  )
}
