import { useState } from 'react'
import type { DraftValues } from '#domain/destinations/auth0/connection/draft.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { Meaning, Member, PublishedInstead } from '#panels/metadata-view/member.tsx'
import { MemberValue } from '#panels/metadata-view/member-value.tsx'
import { Badge } from '#ui/badge.tsx'
import { Button } from '#ui/button.tsx'
import { visible } from '#text/visible.ts'
import styles from './issuer.module.css'
import { MemberEditor } from './member-editor.tsx'
import { type ShownMember, editedAs, editorText } from './member-value.ts'

interface Props {
  readonly member: ShownMember
  /** What the connection will work with, adjustments included. */
  readonly metadata: Metadata
  /** Undefined where there is nothing published to hold it against. */
  readonly published: Metadata | undefined
  readonly adjusted: boolean
  readonly onAdjust: (value: DraftValues['adjusted'][string]) => void
  readonly onReset: () => void
}

/** One member: its value always, its meaning and the way to change it on demand. */
export function MemberRow({ member, metadata, published, adjusted, onAdjust, onReset }: Props) {
  const { name, value, meaning } = member
  const [open, setOpen] = useState(false)
  // A new number is a new editor, which starts from the published value.
  const [resets, setResets] = useState(0)
  const as = editedAs(metadata, name)
  return (
    <Member
      name={name}
      onToggle={setOpen}
      about={
        open && (
          <div className={styles.about}>
            <Meaning meaning={meaning} />
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
        )
      }
    >
      {value === undefined ? (
        <span className={styles.absent}>{adjusted ? 'taken away' : 'not in it'}</span>
      ) : (
        <MemberValue value={metadata[name]} />
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
      {published && (
        <PublishedInstead stored={own(metadata, name)} published={own(published, name)} />
      )}
    </Member>
  )
}

const own = (metadata: Metadata, name: string): unknown =>
  Object.hasOwn(metadata, name) ? metadata[name] : undefined
