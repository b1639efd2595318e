const search = () => document.querySelector<HTMLInputElement>('main input[type=search]')

/** Focuses the search on screen; false where there is none. */
export function focusSearch(): boolean {
  const field = search()
  field?.focus()
  field?.select()
  return field !== null
}

/** Focuses the search as soon as there is one, unless a key or a press comes first. */
export function focusSearchToCome(): void {
  const stop = new AbortController()
  const watch = new MutationObserver(() => {
    // After the page's heading, which takes the focus on arrival.
    if (search()) requestAnimationFrame(() => focusSearch() && stop.abort())
  })
  const { signal } = stop
  signal.addEventListener('abort', () => watch.disconnect())
  for (const other of ['keydown', 'pointerdown'])
    document.addEventListener(other, () => stop.abort(), { signal })
  watch.observe(document.body, { childList: true, subtree: true })
}
