import { cutWithCount } from '#text/cut.ts'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './login.module.css'

/** Code units; more is not read in a cell. */
const most = 200

/** A claim's value as JSON, so that `"1"` is told from `1`. Never a link. */
export const Value = ({ value }: { readonly value: unknown }) => (
  <code className={styles.value}>
    <VisibleText value={cutWithCount(JSON.stringify(value), most)} />
  </code>
)
