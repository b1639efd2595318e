import styles from './chips.module.css'
import { Icon } from './icon.tsx'

type ChipProps = { text: string; onRemove: (() => void) | undefined }

/** One entry of Chips; without `onRemove` it stays. */
export const Chip = ({ text, onRemove }: ChipProps) => (
  <li className={styles.chip}>
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
