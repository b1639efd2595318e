import { useEffect } from 'react'
import { useRouter } from '#panels/router/router-context.tsx'
import { home } from '../paths.ts'
import { focusSearch, focusSearchToCome } from './focus-search.ts'
import { HelpSheet } from './help-sheet.tsx'
import { isShortcut } from './is-shortcut.ts'
import { shortcutOf } from './shortcuts.ts'

export interface HelpProps {
  /** The first key there was, not heard here yet. */
  readonly first: KeyboardEvent | undefined
  /** Whether the list is on screen. */
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** Listens to the keys, and does what is asked for. */
export function Help({ first, isOpen, onOpen }: HelpProps) {
  const { history } = useRouter()
  useEffect(() => {
    let before: KeyboardEvent | undefined
    const hear = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      const deed = shortcutOf(event, before)?.at(history.location.pathname)
      before = event
      if (!deed) return
      // Else a browser's own search opens, or the field that is focused takes the key.
      event.preventDefault()
      if (deed.is === 'help') onOpen(true)
      else if (deed.is === 'go') history.push(deed.href)
      else if (!focusSearch()) {
        history.push(home)
        focusSearchToCome()
      }
    }
    if (first) hear(first)
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [first, history, onOpen])
  return isOpen && <HelpSheet onClose={() => onOpen(false)} />
}
