import { visibleParts } from '#text/visible.ts'
import styles from './visible-text.module.css'

/** Text from a stranger: unseen characters are written out, and it is never a link. */
export const VisibleText = ({ value }: { value: string }) => (
  <bdi className={styles.text}>
    {visibleParts(value).map(({ text, written }, index) =>
      written ? (
        <span key={index} className={styles.written}>
          {text}
        </span>
      ) : (
        text
      ),
    )}
  </bdi>
)
