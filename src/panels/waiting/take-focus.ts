/**
 * For the `ref` of a button that stands where "Stop" was pressed, and went away: it takes the focus
 * that would be lost. Nobody else's is taken.
 */
export function takeFocus(button: HTMLButtonElement | null): void {
  if (document.activeElement === document.body) button?.focus()
}
