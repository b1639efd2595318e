import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const wide = { width: 1280, height: 900 }
/** 1280 pixels at 400 %: WCAG 2.2, 1.4.10 Reflow. */
const narrow = { width: 320, height: 640 }

/**
 * Holds what is on screen to WCAG 2.2 AA, in light, in dark and 320 pixels wide, where nothing may
 * need scrolling sideways. Faults are collected, so that one run shows all of them.
 */
export async function looksRight(page: Page, screen: string) {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await hasNoFaults(page, `${screen}, light`)
  await page.emulateMedia({ colorScheme: 'dark' })
  // Between the schemes nothing differs but colours.
  await hasNoFaults(page, `${screen}, dark`, ['color-contrast'])
  await page.setViewportSize(narrow)
  // What scrolls now learns of it with the next frame, and takes the focus from then on.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
  await hasNoFaults(page, `${screen}, dark, 320 px`)
  const overhang = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect.soft(overhang, `${screen}: pixels to scroll sideways`).toBe(0)
  await page.setViewportSize(wide)
}

async function hasNoFaults(page: Page, look: string, rules?: string[]) {
  // A document that was looked at has axe, and no frames: to hand it half a megabyte again, and to
  // open a blank page for what frames found, was a third of the time of all journeys.
  const has = await page.evaluate(() => 'axe' in globalThis)
  const axe = new AxeBuilder({ page, ...(has && { axeSource: 'undefined' }) }).setLegacyMode()
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(wcag)).analyze()
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  )
  expect.soft(faults, look).toEqual([])
}
