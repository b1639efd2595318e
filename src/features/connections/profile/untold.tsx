import { VisibleText } from '#ui/visible-text.tsx'
import styles from './profile.module.css'

/** More names than anybody reads in a sentence. */
const maxNames = 20

/** Attributes that applications do not get by themselves. */
export function Untold({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <p className={styles.small}>
      Stored, and not in the ID token or /userinfo that the tester got:{' '}
      <code className={styles.text}>
        <VisibleText value={names.slice(0, maxNames).join(', ')} />
      </code>
      {names.length > maxNames && ` and ${names.length - maxNames} more`}. Auth0 puts no more than
      the standard claims into a token by itself: an Action adds others.
    </p>
  )
}
