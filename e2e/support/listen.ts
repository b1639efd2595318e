import type { Page } from '@playwright/test'

declare global {
  interface Window {
    hear(line: string): Promise<void>
  }
}

/**
 * What a screen reader is told, in order: texts that come into a live region, and headings,
 * sections and dialogs that take the focus. Call it before the page is opened; the list grows while the page is used.
 */
export async function listen(page: Page): Promise<readonly string[]> {
  const heard: string[] = []
  await page.exposeFunction(
    'hear',
    (line: string) => void heard.push(line.replaceAll(/localhost:\d+/g, 'localhost')),
  )
  await page.addInitScript(() => {
    const live = 'output, [role=status], [role=alert], [aria-live]:not([aria-live=off])'
    const last = new WeakMap<Element, string>()
    const said = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement
      const inside = node instanceof Element ? [...node.querySelectorAll(live)] : []
      for (const region of [element?.closest(live), ...inside]) {
        if (!region) continue
        const text = region.textContent.replaceAll(/\s+/g, ' ').trim()
        if (text !== '' && last.get(region) !== text)
          void window.hear(`${region.getAttribute('role') ?? 'status'}: ${text}`)
        last.set(region, text)
      }
    }
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        said(target)
        for (const node of addedNodes) said(node)
      }
    }).observe(document, { childList: true, characterData: true, subtree: true })
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return
      if (target.matches('h1, h2, h3')) void window.hear(`heading: ${target.textContent}`)
      const label = document.getElementById(target.getAttribute('aria-labelledby') ?? '')
      if (target.matches('section, dialog') && label)
        void window.hear(`${target.localName}: ${label.textContent}`)
    })
  })
  return heard
}
