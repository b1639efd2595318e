import styles from './top-bar.module.css'

interface WhereProps {
  readonly kind: string
  readonly name: string | undefined
}

/** A destination by its kind and name. */
export const Where = ({ kind, name }: WhereProps) => (
  <span className={styles.where}>
    <strong>{kind}</strong> <code>{name}</code>
  </span>
)
