import { elementKey, elementOf, until, type Session } from './session.ts'

/** What is looked for, by role and name; `*` at the end of a name stands for the rest of it. */
const selectors = {
  button: 'button',
  link: 'a[href]',
  heading: 'h1, h2, h3',
  field: 'input:not([type=radio]):not([type=checkbox]), textarea, select',
  choice: 'input[type=radio], input[type=checkbox]',
} as const
type Role = keyof typeof selectors

const find = `
const [selector, name] = arguments
const root = document.querySelector('dialog[open]') ?? document
const said = (element) => {
  const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').flatMap((id) => document.getElementById(id) ?? [])
  const parts = by.length > 0 ? by : [...(element.labels ?? [])]
  const text = element.getAttribute('aria-label') ?? (parts[0] ?? element).textContent
  return text.replace(/\\s+/g, ' ').trim()
}
const fits = (text) => name.endsWith('*') ? text.startsWith(name.slice(0, -1)) : text === name
const found = [...root.querySelectorAll(selector)].filter((one) => fits(said(one)) && one.checkVisibility() && !one.disabled)
return found[0] ?? null`

const signedIn = `return document.querySelector('nav[aria-label="Main"]') !== null`

/** Somebody at a browser: finds by role and name, clicks and types. */
export function personAt(session: Session) {
  const see = (role: Role, name: string) =>
    until(`${role} “${name}”`, async () =>
      elementOf(await session.run(find, selectors[role], name)),
    ).catch(async (error: unknown) => {
      const page = await session.run('return location.href + document.body.innerText').catch(String)
      throw new Error(`${String(error)}, but ${String(page).replaceAll(/\s+/g, ' ').slice(0, 300)}`)
    })
  /** Again, where the page moved under the pointer; what is gone was pressed. */
  const act = async (role: Role, name: string, act: (element: string) => Promise<unknown>) => {
    await see(role, name)
    await until(`${role} “${name}” to act on`, async () => {
      const element = elementOf(await session.run(find, selectors[role], name))
      if (element !== undefined) await act(element)
      return true
    })
  }
  const press = (role: Role, name: string) =>
    act(role, name, async (element) => {
      await session.run(`arguments[0].scrollIntoView({ block: 'center' })`, {
        [elementKey]: element,
      })
      await session.click(element)
    })
  /** Presses these buttons wherever they stand, until the page is as the body of a function says. */
  const pressUntil = (names: readonly string[], what: string, body: string) =>
    until(what, async () => {
      if ((await session.run(body)) === true) return true
      for (const name of names) {
        const element = elementOf(await session.run(find, selectors.button, name))
        if (element !== undefined) await session.click(element)
      }
      return undefined
    })
  return {
    ...session,
    see,
    press,
    /** Until it is chosen: a click that falls into a move of the list is lost. */
    choose: (name: string) =>
      until(`“${name}” chosen`, async () => {
        const element = await see('choice', name)
        const it = { [elementKey]: element }
        if ((await session.run('return arguments[0].checked', it)) === true) return true
        await session.run(`arguments[0].scrollIntoView({ block: 'center' })`, it)
        await session.click(element)
        return undefined
      }),
    pressUntil,
    fill: (name: string, text: string) =>
      act('field', name, (element) => session.type(element, text)),
    /** The first of these texts that stands anywhere on the page. */
    reads: (...texts: readonly string[]) =>
      until(texts.join(' or '), async () => {
        const page = String(await session.run('return document.body.innerText'))
        return texts.find((text) => page.includes(text))
      }),
    /** What the body of a function says of the page, once it says something. */
    holds: (what: string, body: string) =>
      until(what, async () => ((await session.run(body)) === true ? true : undefined)),
    /** With or without being asked: the tenant may know who it is. */
    signIn: async (url: string) => {
      await session.navigate(url)
      await pressUntil(['Sign in', 'operator@acme.example'], 'somebody signed in', signedIn)
    },
  }
}
export type Person = ReturnType<typeof personAt>
