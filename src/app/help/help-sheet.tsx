import { useState } from 'react'
import { TermText } from '#panels/help/term-text.tsx'
import { type TermId, terms } from '#panels/help/terms.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Stack } from '#ui/stack.tsx'
import styles from './help.module.css'
import { keepShortcuts, shortcutsAreOn } from './kept.ts'
import { shortcuts } from './shortcuts.ts'

const isTerm = (id: string): id is TermId => id in terms
const termIds = Object.keys(terms).filter(isTerm)

/** The keys of the dashboard, and the words that are Auth0's. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const [areOn, setOn] = useState(shortcutsAreOn)
  const turn = (on: boolean) => {
    keepShortcuts(on)
    setOn(on)
  }
  return (
    <Dialog open title="Help" onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      <Stack>
        <h3>Keyboard shortcuts</h3>
        <dl className={styles.keys}>
          {shortcuts.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <Checkbox
          label="Shortcuts are on"
          hint="Not while you write in a field. This browser remembers it."
          checked={areOn}
          onChange={turn}
        />
        <h3>Words of Auth0</h3>
        <div>
          {termIds.map((id) => (
            <Disclosure key={id} summary={terms[id].term}>
              <TermText id={id} />
            </Disclosure>
          ))}
        </div>
      </Stack>
    </Dialog>
  )
}
