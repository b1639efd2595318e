import { useEffect, useState } from 'react'
import { useRouter } from '#panels/router/router-context.tsx'
import { home } from '../paths.ts'
import { focusSearch, focusSearchToCome } from './focus-search.ts'
import { HelpSheet } from './help-sheet.tsx'
import { isShortcut } from './is-shortcut.ts'
import { shortcutOf } from './shortcuts.ts'

export interface HelpProps {
  /** The first key there was, not heard here yet. */
  readonly first: KeyboardEvent
}

/** Listens to the keys, and does what is asked for. */
export function Help({ first }: HelpProps) {
  const { history } = useRouter()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    let before: KeyboardEvent | undefined
    const hear = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      const deed = shortcutOf(event, before)?.at(history.location.pathname)
      before = event
      if (!deed) return
      // Else a browser's own search opens, or the field that is focused takes the key.
      event.preventDefault()
      if (deed.is === 'help') setOpen(true)
      else if (deed.is === 'go') history.push(deed.href)
      else if (!focusSearch()) {
        // A place named by the address keeps the page's heading from taking the focus.
        history.push(`${home}#search`)
        focusSearchToCome()
      }
    }
    hear(first)
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [first, history])
  return isOpen && <HelpSheet onClose={() => setOpen(false)} />
}
