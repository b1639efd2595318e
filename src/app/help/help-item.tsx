import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { HelpSheet } from './help-sheet.tsx'

/** In the menu: the list of shortcuts, and of Auth0's own words. */
export function HelpItem() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" aria-keyshortcuts="?" onClick={() => setOpen(true)}>
        Help and shortcuts
      </Button>
      {isOpen && <HelpSheet onClose={() => setOpen(false)} />}
    </>
  )
}
