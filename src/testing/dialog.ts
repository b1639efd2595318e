/**
 * jsdom has the dialog element without showModal() and close(). As in HTML §4.11.4, opening
 * remembers the focus, Escape asks to cancel, closing gives the focus back. It changes nothing
 * where the methods exist: files share a window.
 */
export const installDialog = () => {
  if ('showModal' in HTMLDialogElement.prototype) return
  const before = new WeakMap<HTMLDialogElement, Element | null>()

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1)
    const cancel = new Event('cancel', { cancelable: true })
    if (dialog instanceof HTMLDialogElement && dialog.dispatchEvent(cancel)) dialog.close()
  })
  const prototype: Pick<HTMLDialogElement, 'showModal' | 'close'> & ThisType<HTMLDialogElement> = {
    showModal() {
      before.set(this, document.activeElement)
      this.setAttribute('open', '')
    },
    close() {
      this.removeAttribute('open')
      const focused = before.get(this)
      if (focused instanceof HTMLElement) focused.focus()
      this.dispatchEvent(new Event('close'))
    },
  }
  Object.assign(HTMLDialogElement.prototype, prototype)
}
