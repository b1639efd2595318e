import { expect, type Page } from '@playwright/test'
import type { tabs } from '../../src/panels/screens/tabs.ts'
import { endpointsOf, isBack, isManual, type Shape } from './shapes.ts'

/** What the operator wants, as it stands in the customer's mail. */
export interface Wanted {
  readonly shape: Shape
  readonly name: string
  readonly idp: string
  readonly clientId: string
  readonly secret: string
  /** By name; none is allowed. */
  readonly applications?: readonly string[]
}

/** Every step's question, in order. */
export const questions = {
  provider: 'Which identity provider is it?',
  'auth0-tenant': 'Which tenant, and as which application?',
  issuer: 'Where is the identity provider?',
  credentials: 'How does Auth0 speak to it?',
  scopes: 'What does Auth0 ask it for?',
  'login-experience': 'How do people reach it?',
  applications: 'Which applications use it?',
  review: 'Is everything right?',
} as const
export type Step = keyof typeof questions
/** Those of the strategy oidc, in order. */
export const steps: readonly Step[] = [
  'provider',
  'issuer',
  'credentials',
  'scopes',
  'login-experience',
  'applications',
  'review',
]

export const question = (page: Page, step: Step) =>
  page.getByRole('heading', { level: 2, name: questions[step] })

export const goOn = (page: Page) =>
  page.getByRole('button', { name: 'Continue', exact: true }).click()

export const create = (page: Page) =>
  page.getByRole('button', { name: /^Create (?:and enable|without)/ })

/** Fills what each step asks for and leaves it on screen; a step not named here asks nothing. */
const fill: Partial<Record<Step, (page: Page, wanted: Wanted) => Promise<void>>> = {
  issuer: async (page, { shape, name, idp }) => {
    await page.getByLabel('Connection name').fill(name)
    if (isManual(shape)) {
      const { issuer, authorization_endpoint, token_endpoint, jwks_uri } = endpointsOf(idp)
      await page.getByRole('radio', { name: 'Endpoints by hand' }).check()
      await page.getByLabel('Issuer', { exact: true }).fill(issuer)
      await page.getByLabel('Authorization endpoint').fill(authorization_endpoint)
      await page.getByLabel('JWKS URI').fill(jwks_uri)
      if (isBack(shape)) await page.getByLabel('Token endpoint').fill(token_endpoint)
    } else {
      await page.getByLabel('OpenID Connect Discovery URL').fill(idp)
    }
    const settled = isManual(shape) ? 'Endpoints given' : 'Issuer found'
    await expect(page.getByText(settled, { exact: true })).toBeVisible()
    await expect(page.getByText('Free in this tenant')).toBeVisible()
  },
  credentials: async (page, { shape, clientId, secret }) => {
    const channel = isBack(shape) ? 'Back Channel' : 'Front Channel'
    await page.getByRole('radio', { name: channel }).check()
    await page.getByLabel('Client ID', { exact: true }).fill(clientId)
    const secretField = page.getByLabel('Client Secret', { exact: true })
    if (isBack(shape)) await secretField.fill(secret)
    else await expect(secretField).toHaveCount(0)
  },
  applications: async (page, { applications = [] }) => {
    // Until the list is there "Continue" stands higher: a click that falls into its move is lost.
    await expect(page.getByRole('list', { name: 'Applications', exact: true })).toBeVisible()
    for (const name of applications) await page.getByRole('checkbox', { name }).check()
  },
}

/** Answers the questions from the one on screen up to `last`, which stays open unanswered. */
export async function walkTo(
  page: Page,
  wanted: Wanted,
  last: Step = 'review',
  first: Step = 'provider',
) {
  for (const step of steps.slice(steps.indexOf(first), steps.indexOf(last))) {
    await expect(question(page, step)).toBeVisible()
    await fill[step]?.(page, wanted)
    await goOn(page)
  }
  await expect(question(page, last)).toBeVisible()
}

/** From the list to the last question. */
export async function walkWizard(page: Page, wanted: Wanted, last: Step = 'review') {
  await page.getByRole('link', { name: 'New connection' }).click()
  await walkTo(page, wanted, last)
}

/** A part of a connection's page. */
type Tab = (typeof tabs)[keyof typeof tabs]['title']

export async function openTab(page: Page, tab: Tab) {
  const tabs = page.getByRole('navigation', { name: 'Connection', exact: true })
  await tabs.getByRole('link', { name: tab, exact: true }).click()
  await expect(tabs.getByRole('link', { name: tab, exact: true })).toHaveAttribute('aria-current')
}
