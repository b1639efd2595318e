import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** How a screen may be looked at. */
interface Look {
  readonly name: string
  readonly scheme: 'light' | 'dark'
  readonly width: number
  /** Of text, against what the browser has (WCAG 2.2, 1.4.4). */
  readonly text?: '200%'
  readonly forced?: true
  /** Between the two schemes nothing differs but colours. */
  readonly rules?: readonly string[]
}

/** 320 are 1280 pixels at 400 %: WCAG 2.2, 1.4.10 Reflow. */
const usual: readonly Look[] = [
  { name: 'light', scheme: 'light', width: 1280 },
  { name: 'dark', scheme: 'dark', width: 1280, rules: ['color-contrast'] },
  { name: 'dark, 320 px', scheme: 'dark', width: 320 },
]

const widths = [1350, 768, 320]
const all: readonly Look[] = [
  ...(['light', 'dark'] as const).flatMap((scheme) =>
    widths.map((width) => ({ name: `${scheme}, ${width} px`, scheme, width })),
  ),
  { name: 'text at 200 %', scheme: 'light', width: 1350, text: '200%' },
  { name: 'text at 200 %, 768 px', scheme: 'dark', width: 768, text: '200%' },
  { name: 'forced colours', scheme: 'dark', width: 1350, forced: true },
]

// `npm run verify:looks` looks in all ways; a journey of `npm test` in those that differ most.
const looks = process.env['GREENCHECK_LOOKS'] === 'all' ? all : usual

/** What a journey may take, in ms, with so many looks; given for the usual ones. */
export const withLooks = (ms: number): number => (ms * looks.length) / usual.length

/**
 * Holds what is on screen to WCAG 2.2 AA, in every look, where nothing may need scrolling
 * sideways. Faults are collected, so that one run shows all of them.
 */
export async function looksRight(page: Page, screen: string) {
  const size = page.viewportSize()
  for (const { name, scheme, width, text, forced, rules } of looks) {
    await page.emulateMedia({
      reducedMotion: 'reduce',
      colorScheme: scheme,
      forcedColors: forced ? 'active' : 'none',
    })
    await page.setViewportSize({ width, height: width === 320 ? 640 : 900 })
    // What scrolls now learns of it with the next frame, and takes the focus from then on.
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    }, text ?? '')
    await hasNoFaults(page, `${screen}, ${name}`, rules)
    const overhang = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    expect.soft(overhang, `${screen}, ${name}: pixels to scroll sideways`).toBe(0)
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  await page.emulateMedia({ forcedColors: 'none' })
  if (size) await page.setViewportSize(size)
}

async function hasNoFaults(page: Page, look: string, rules: readonly string[] | undefined) {
  // A document that was looked at has axe, and no frames: to hand it half a megabyte again, and to
  // open a blank page for what frames found, was a third of the time of all journeys.
  const has = await page.evaluate(() => 'axe' in globalThis)
  const axe = new AxeBuilder({ page, ...(has && { axeSource: 'undefined' }) }).setLegacyMode()
  axe.options({ resultTypes: ['violations'] })
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(wcag)).analyze()
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  )
  expect.soft(faults, look).toEqual([])
}
