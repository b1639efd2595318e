import { Icon } from './icon.tsx'
import styles from './logo.module.css'

/** The sign alone, decoration beside the name. */
export const Mark = () => <Icon name="check" className={styles.mark} />

/** The product's sign and name. */
export const Logo = () => (
  <span className={styles.logo}>
    <Mark />
    Greencheck
  </span>
)
