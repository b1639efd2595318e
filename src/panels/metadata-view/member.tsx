import type { ReactNode } from 'react'
import { Disclosure } from '#ui/disclosure.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { MemberValue } from './member-value.tsx'
import styles from './metadata-view.module.css'

interface Props {
  readonly name: string
  /** On demand: the meaning, and what can be done. */
  readonly about: ReactNode
  readonly onToggle?: (open: boolean) => void
  readonly children: ReactNode
}

/** One member: its value always, what it means on demand. */
export const Member = ({ name, about, onToggle, children }: Props) => (
  <li className={styles.member}>
    <Disclosure
      onToggle={onToggle}
      summary={
        <code>
          <VisibleText value={name} />
        </code>
      }
    >
      {about}
    </Disclosure>
    <div className={styles.value}>{children}</div>
  </li>
)

/** What a member is for; `undefined` where no specification knows it. */
export const Meaning = ({ meaning }: { meaning: string | undefined }) => (
  <p className={styles.small}>{meaning ?? 'No member of a specification Auth0 reads.'}</p>
)

/** What the issuer publishes instead of what is stored; nothing is drawn where they agree. */
export function PublishedInstead({ stored, published }: Record<'stored' | 'published', unknown>) {
  if (JSON.stringify(stored) === JSON.stringify(published)) return null
  return (
    <div className={styles.differs}>
      <span>Differs. {published === undefined ? 'Not published.' : 'Published:'}</span>
      {published !== undefined && <MemberValue value={published} />}
    </div>
  )
}
