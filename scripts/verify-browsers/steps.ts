import type { Stack } from '../../e2e/support/stack.ts'
import type { Person } from './person.ts'
import { until } from './session.ts'

interface Place {
  readonly person: Person
  readonly stack: Stack
  /** Address of a page with an opener policy. */
  readonly policyPage: string
}
/** Answers a remark, or throws. */
type Step = (place: Place) => Promise<string | undefined | void>

/** Until it is on screen: a click that falls into a move of the page is lost. */
const openTab = (person: Person, tab: string) =>
  until(`the tab “${tab}”`, async () => {
    await person.press('link', tab)
    const open = await person.run(
      `return [...document.querySelectorAll('nav a[aria-current]')].some((one) => one.textContent.trim() === arguments[0])`,
      tab,
    )
    return open === true ? true : undefined
  })

/** Presses what opens a window, and does something in it; then it is back in the first. */
async function inWindow(person: Person, open: () => Promise<unknown>, act: () => Promise<unknown>) {
  const first = await person.window()
  const known = new Set(await person.windows())
  await open()
  const popup = await until('a window', async () =>
    (await person.windows()).find((one) => !known.has(one)),
  )
  await person.switchTo(popup)
  try {
    await act()
  } finally {
    await person.switchTo(first)
  }
}

const runTest = (person: Person, act: () => Promise<unknown>) =>
  inWindow(person, () => person.press('button', 'Run test'), act)

const employee = 'employee@northwind.example*'

/** Where the focus is in a choice, its ring is drawn: around its words or, in WebKit, its label. */
const ring = `const { nextElementSibling: words, labels } = document.activeElement
return [getComputedStyle(words, '::before'), getComputedStyle(labels[0])].some(
  ({ outlineStyle, outlineWidth }) => outlineStyle === 'solid' && outlineWidth === '2px')`

/** In the order of a first day, from nothing to a change that is taken back. */
export const journey: Readonly<Record<string, Step>> = {
  'sign in': async ({ person, stack }) => {
    await person.signIn(`${stack.url}/connections`)
    await person.see('link', 'New connection')
  },
  create: async ({ person, stack }) => {
    await person.press('link', 'New connection')
    await person.press('button', 'Continue')
    await person.fill('Connection name', 'engines')
    await person.fill('OpenID Connect Discovery URL', stack.origins.idp)
    await person.reads('Issuer found')
    await person.press('button', 'Continue')
    await person.fill('Client ID', 'northwind-acme')
    await person.fill('Client Secret', 'MOCK_northwind_secret')
    for (const heading of [
      'What does Auth0 ask it for?',
      'How do people reach it?',
      'Which applications use it?',
    ]) {
      await person.press('button', 'Continue')
      await person.see('heading', heading)
    }
    await person.choose('Web shop*')
    await person.press('button', 'Continue')
    await person.press('button', 'Create and test')
    await person.see('heading', 'engines')
  },
  'close the test’s window': async ({ person }) => {
    await openTab(person, 'Test')
    await runTest(person, async () => {
      await person.see('button', employee)
      await person.closeWindow()
    })
    return person.reads('Window closed', 'Window out of sight')
  },
  'a provider with an opener policy': async ({ person, policyPage }) => {
    await person.press('button', 'Stop')
    await person.see('button', 'Run test')
    await runTest(person, async () => {
      await person.see('button', employee)
      await person.navigate(policyPage)
      await person.holds('the provider’s page', `return document.title === 'Provider'`)
    })
    const says = await person.reads('Window closed', 'Window out of sight', 'Under way')
    if (says === 'Window closed') throw new Error('taken for a window that was closed')
    await person.press('button', 'Stop')
    const first = await person.window()
    for (const other of await person.windows()) {
      if (other === first) continue
      await person.switchTo(other)
      await person.closeWindow()
    }
    await person.switchTo(first)
    return says
  },
  'test in the window': async ({ person }) => {
    await runTest(person, () => person.press('button', employee))
    await person.reads('The test passed.')
  },
  'test in this tab': async ({ person }) => {
    await person.press('button', 'Run test in this tab')
    // The provider may remember who logged in; the tenant must not.
    await person.pressUntil(
      [employee],
      'the tenant asks who it is',
      `return [...document.querySelectorAll('button')].some((one) => one.textContent.trim() === 'operator@acme.example')`,
    )
    await person.press('button', 'operator@acme.example')
    await person.reads('Signed in as')
  },
  activate: async ({ person }) => {
    await person.press('button', 'Activate…')
    await person.press('button', 'Activate')
    await person.holds(
      'no word of testing only',
      `return !document.body.innerText.includes('For testing only')`,
    )
  },
  link: async ({ person, stack }) => {
    await openTab(person, 'Links')
    await inWindow(
      person,
      () => person.press('link', 'Open direct link*'),
      async () => {
        await person.pressUntil(
          [employee],
          'the sample application',
          `return location.origin === '${stack.origins.app}'`,
        )
        await person.closeWindow()
      },
    )
  },
  'edit, with undo': async ({ person }) => {
    await openTab(person, 'Settings')
    await person.fill('Scopes*', 'groups\uE007')
    await person.press('button', 'Save Changes')
    await person.see('heading', 'Save these changes?')
    await person.press('button', 'Save Changes')
    await person.reads('Saved: Scopes.')
    await person.press('button', 'Undo')
    await person.reads('Undone: Scopes.')
  },
  'what names a row breaks no word': async ({ person }) => {
    await openTab(person, 'Links')
    await person.see('link', 'Open direct link*')
    await person.holds(
      'each word of the first column in one line',
      `return [...document.querySelectorAll('tbody th')].every((cell) => {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
        while (texts.nextNode()) for (const word of texts.currentNode.data.matchAll(/\\S+/g)) {
          const range = new Range()
          range.setStart(texts.currentNode, word.index)
          range.setEnd(texts.currentNode, word.index + word[0].length)
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) return false
        }
        return true
      })`,
    )
  },
  'a select holds its words': async ({ person, stack }) => {
    await person.signIn(`${stack.url}/issuer-check`)
    await person.holds(
      'a select as the style has it',
      `const { appearance, height } = getComputedStyle(document.querySelector('main select'))
      return appearance === 'none' && height === '36px'`,
    )
  },
  'a ring after an arrow key': async ({ person, stack }) => {
    await person.signIn(`${stack.url}/connections/new`)
    await until('a ring at what the arrow chose', async () => {
      await person.type(await person.see('choice', 'OpenID Connect*'), '\uE015')
      return (await person.run(ring)) === true ? true : undefined
    })
  },
  'differences are marked': async ({ person, stack }) => {
    await person.signIn(`${stack.url}/issuer-check`)
    await person.fill('Issuer or discovery URL*', `${stack.origins.idp}/wrong-issuer\n`)
    await person.holds(
      'an underlined difference',
      `const mark = document.querySelector('main mark')
      const { textDecorationLine, textDecorationThickness } = mark ? getComputedStyle(mark) : {}
      return textDecorationLine === 'underline' && textDecorationThickness === '2px'`,
    )
  },
}

/** In a window 360 px wide: nothing reaches over its side. */
const narrow = `return innerWidth <= 400 && document.documentElement.scrollWidth <= innerWidth`
const screens = ['/connections', '/connections/new', '/issuer-check', '/inspector']

const atEach = async (person: Person, stack: Stack, what: string, holds: string) => {
  for (const path of screens) {
    await person.signIn(`${stack.url}${path}`)
    await person.see('link', 'Issuer check')
    await person.holds(`${what} at ${path}`, holds)
  }
}

/** In a browser whose system is dark. */
export const atNight: Readonly<Record<string, Step>> = {
  dark: async ({ person, stack }) =>
    atEach(
      person,
      stack,
      'a dark ground',
      `const [red] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g) ?? []
      return matchMedia('(prefers-color-scheme: dark)').matches && Number(red) < 60`,
    ),
  '360 px': async ({ person, stack }) => {
    await inWindow(
      person,
      () => person.run(`open('about:blank', '_blank', 'width=360,height=740')`),
      () => atEach(person, stack, '360 px', narrow),
    )
  },
}
