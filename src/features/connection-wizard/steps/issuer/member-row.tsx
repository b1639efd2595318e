import { useState } from 'react'
import type { DraftValues } from '#domain/connection/draft.ts'
import type { Metadata } from '#domain/issuer/metadata.ts'
import { Badge } from '#ui/badge.tsx'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { visible } from '#ui/visible.ts'
import styles from './issuer.module.css'
import { MemberEditor } from './member-editor.tsx'
import { MemberText } from './member-text.tsx'
import { type ShownMember, editedAs, editorText } from './member-value.ts'

interface Props {
  readonly member: ShownMember
  /** What the connection will work with, adjustments included. */
  readonly metadata: Metadata
  readonly adjusted: boolean
  readonly onAdjust: (value: DraftValues['adjusted'][string]) => void
  readonly onReset: () => void
}

/** One member: its value always, its meaning and the way to change it on demand. */
export function MemberRow({ member, metadata, adjusted, onAdjust, onReset }: Props) {
  const { name, value, meaning } = member
  const [open, setOpen] = useState(false)
  // A new number is a new editor, which starts from the published value.
  const [resets, setResets] = useState(0)
  const as = editedAs(metadata, name)
  return (
    <li className={styles.member}>
      <Disclosure
        onToggle={setOpen}
        summary={
          <code>
            <VisibleText value={name} />
          </code>
        }
      >
        {open && (
          <div className={styles.about}>
            <p>{meaning ?? 'No member of the specification.'}</p>
            {as ? (
              <MemberEditor
                key={resets}
                name={name}
                as={as}
                initial={editorText(metadata, name)}
                onAdjust={onAdjust}
              />
            ) : (
              <p>Not a text and not a list: change it in a metadata file.</p>
            )}
          </div>
        )}
      </Disclosure>
      <div className={styles.value}>
        {value === undefined ? (
          <span className={styles.absent}>{adjusted ? 'taken away' : 'not in it'}</span>
        ) : (
          <MemberText published={metadata[name]} text={value} />
        )}
        {adjusted && (
          <>
            <Badge>adjusted</Badge>
            <Button
              size="small"
              aria-label={`Reset ${visible(name)}`}
              onClick={() => {
                onReset()
                setResets((times) => times + 1)
              }}
            >
              Reset
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
