import styles from './chips.module.css'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { VerdictIcon, type VerdictKind } from './verdict.tsx'

type ChipProps = {
  text: string
  onRemove: (() => void) | undefined
  /** What is wrong with it, and how much that is said to weigh. */
  wrong: { words: string; kind: VerdictKind } | undefined
}

/** One entry of Chips; without `onRemove` it stays. */
export const Chip = ({ text, onRemove, wrong }: ChipProps) => (
  <li className={classes(styles.chip, wrong && styles.wrong)}>
    {wrong && <VerdictIcon kind={wrong.kind} label={wrong.words} />}
    <code>{text}</code>
    {onRemove && (
      <button
        type="button"
        className={styles.remove}
        aria-label={`Remove ${text}`}
        onClick={onRemove}
      >
        <Icon name="close" size={16} />
      </button>
    )}
  </li>
)
