import bar from '#app/top-bar.module.css'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import badge from '#ui/badge.module.css'
import { buttonClass } from '#ui/button-class.ts'
import styles from './render.module.css'
import type { Action } from './run-page.ts'
import type { Screen } from './screens.ts'

/** Draws a screen into `place`: heading, text, and what can be done. Focus goes to the heading. */
export function createRenderer(place: HTMLElement, config: PublicConfig | undefined) {
  const main = element('main', styles.page)
  place.replaceChildren(...(config ? [header(config)] : []), main)

  return ({ title, text, busy = false }: Screen, action?: Action): void => {
    const heading = element('h1', '', title)
    heading.tabIndex = -1
    main.replaceChildren(heading, element('p', '', text))
    main.ariaBusy = String(busy)
    if (action) {
      const button = element('button', buttonClass({ variant: 'main' }), action.label)
      button.type = 'button'
      button.addEventListener('click', action.act)
      main.append(button)
    }
    place.ownerDocument.title = `${title} · Greencheck`
    heading.focus()
  }
}

function header({ domain, loopbackHttp }: PublicConfig): HTMLElement {
  const header = element('header', bar.bar)
  header.append(element('span', bar.mark, 'Greencheck'), element('span', bar.tenant, domain))
  if (loopbackHttp.length > 0) header.append(element('span', badge.badge, 'Sandbox'))
  return header
}

function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  className = '',
  text = '',
): HTMLElementTagNameMap[N] {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}
