import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import {
  type Offer,
  completed,
  completionsOf,
  fragmentAt,
} from '#domain/destinations/auth0/mapping/completions.ts'
import { Input } from '#ui/input.tsx'
import { ClaimList } from './claim-list.tsx'
import styles from './combobox.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly offers: readonly Offer[]
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly onChange: (value: string) => void
}

/** More than anybody reads; what is typed makes them fewer. */
const most = 40

/** A value of the map: free text, in which the claims that came complete what is typed (ARIA APG). */
export function ClaimCombobox({ label, value, offers, describedBy, invalid, onChange }: Props) {
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const [caret, setCaret] = useState(value.length)
  const fragment = fragmentAt(value, Math.min(caret, value.length))
  const shown = open ? completionsOf(offers, fragment).slice(0, most) : []
  const active = shown[at]
  const idOf = (index: number) => `${list}-${index}`

  useEffect(() => {
    if (active) document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, at, list])

  const look = (isOpen: boolean) => {
    setOpen(isOpen)
    setAt(-1)
    setCaret(input.current?.selectionStart ?? value.length)
  }
  const choose = (offer: Offer) => {
    const next = completed(value, fragment, offer)
    onChange(next.text)
    setOpen(false)
    setCaret(next.caret)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return look(true)
      const step = key === 'ArrowDown' ? 1 : -1
      const last = shown.length - 1
      setAt((now) => (now + step > last ? 0 : now + step < 0 ? last : now + step))
    } else if (key === 'Enter' && active) {
      event.preventDefault()
      choose(active)
    } else if (key === 'Escape' && shown.length > 0) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }
  return (
    <div className={styles.box}>
      <Input
        ref={input}
        mono
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a datalist completes no part of a value
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={shown.length > 0 ? list : undefined}
        aria-activedescendant={active && idOf(at)}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        autoComplete="off"
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
          setCaret(event.target.selectionStart ?? event.target.value.length)
          setOpen(true)
          setAt(-1)
        }}
        onKeyDown={press}
        onClick={() => look(true)}
        onBlur={() => setOpen(false)}
      />
      {shown.length > 0 && (
        <ClaimList id={list} offers={shown} at={at} idOf={idOf} onChoose={choose} />
      )}
    </div>
  )
}
