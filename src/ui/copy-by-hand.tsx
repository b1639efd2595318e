import { Button } from './button.tsx'
import styles from './copy-button.module.css'
import { TextArea } from './text-area.tsx'

type CopyByHandProps = { what: string; value: string; onDone: () => void }

const selectAll = (field: HTMLTextAreaElement | null) => {
  field?.focus()
  field?.select()
}

/** The text, selected, for a browser that refuses its clipboard. */
export const CopyByHand = ({ what, value, onDone }: CopyByHandProps) => (
  <span className={styles.byHand}>
    <TextArea
      ref={selectAll}
      label={`Text of ${what}`}
      hint="The browser refused to copy. The text is selected: press Ctrl+C, or ⌘C on a Mac."
      mono
      readOnly
      rows={3}
      value={value}
    />
    <span>
      <Button size="small" onClick={onDone}>
        Done
      </Button>
    </span>
  </span>
)
