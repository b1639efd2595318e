import { shortcutsAreOn } from './kept.ts'

const written = [
  'input:not([type=checkbox], [type=radio], [type=file])',
  'textarea',
  'select',
  '[contenteditable]',
].join()

/**
 * Whether a press may be a shortcut: one character and nothing held, outside of what is written
 * in, no dialog open, and not turned off (WCAG 2.2, 2.1.4).
 */
export function isShortcut(event: KeyboardEvent): boolean {
  const { key, target } = event
  if (key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.defaultPrevented || event.repeat || event.isComposing) return false
  if (document.querySelector('dialog[open]') || !shortcutsAreOn()) return false
  return !(target instanceof Element && target.closest(written))
}
