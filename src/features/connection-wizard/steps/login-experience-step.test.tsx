// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { showStep } from '../show-step.helper.tsx'
import { permissions } from '#domain/gateway-api/gateway.ts'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { LoginExperienceForm, LoginExperienceSide } from './login-experience-step.tsx'

const step = { Form: LoginExperienceForm, Side: LoginExperienceSide }
const domains = () => screen.getByRole('textbox', { name: 'Home Realm Discovery' })
const logo = () => screen.getByLabelText('Button logo URL')
const picture = (name: RegExp) => screen.findByRole('img', { name })

test('a paste of addresses, URLs and domains leaves the domains', async () => {
  const { now } = await showStep(step)
  await userEvent.click(domains())
  await userEvent.paste(
    'Ann@Northwind.example; https://www.acme.example/x\ngmail.com, not_a_domain',
  )

  expect(now().domains).toEqual([
    'northwind.example',
    'www.acme.example',
    'gmail.com',
    'not_a_domain',
  ])
  expect(domains()).toHaveAccessibleDescription(/Not a domain: not_a_domain/)
  expect(domains()).toHaveAccessibleDescription(/Anyone can have an address at gmail.com/)
})

test('wildcard, international and public domains are remarked on, and stay', async () => {
  const { now } = await showStep(step)
  await userEvent.click(domains())
  await userEvent.paste('*.northwind.example bücher.example yahoo.co.uk co.uk')

  expect(now().domains).toEqual(['*.northwind.example', 'bücher.example', 'yahoo.co.uk', 'co.uk'])
  for (const words of [/no wildcard/, /xn--bcher-kva\.example/, /at yahoo\.co\.uk/, /“co\.uk” is/])
    expect(domains()).toHaveAccessibleDescription(words)
})

const answers = (body: object, status = 200) =>
  http.get('*/api/prompts', () => HttpResponse.json(body, { status }))

test.each([
  ['not Identifier First', { identifier_first: false }, /does not ask for the email first/],
  ['Classic Login', { universal_login_experience: 'classic' }, /uses Classic Login/],
])('%s is said at the domains', async (_, body, words) => {
  await showStep(step, { before: [answers(body)] })
  await screen.findByText(words)
  expect(domains()).toHaveAccessibleDescription(words)
})

test('without the permission it says what could not be read', async () => {
  await showStep(step, { without: permissions })
  expect(domains()).toHaveAccessibleDescription(/could not be read: read:prompts is missing/)
})

test('the button is drawn as it reads; Classic Login knows only the name', async () => {
  await showStep(step, { values: { name: 'northwind' } })
  expect(await picture(/^Universal Login, dark: .*no button/)).toBeDefined()

  await userEvent.click(screen.getByRole('checkbox', { name: 'Display connection button' }))
  await userEvent.type(screen.getByLabelText('Button display name'), 'Northwind Traders')
  expect(
    await picture(/^Universal Login, light: a button “Continue with Northwind Traders”/),
  ).toBeDefined()
  expect(
    await picture(/^Classic Login, light: a button “northwind” with a default icon/),
  ).toBeDefined()
})

test.each([
  ['http://northwind.example/l.png', /http:\/\/ is not secure/],
  [`${memoryOrigins.idp}/html`, /The logo.*without it/],
  ['https://nowhere.example/l.png', /The logo could not be fetched.*without it/],
])('a logo that cannot be shown says why: %s', async (url, words) => {
  await showStep(step)
  await userEvent.click(logo())
  await userEvent.paste(url)
  await screen.findByText(words, { selector: 'output' })
  expect(logo()).toHaveAccessibleDescription(words)
})

// The probe of tests reaches only issuers, so the gateway's answer stands in for a real picture.
const found = http.post('*/api/probe/logo', () =>
  HttpResponse.json({ dataUrl: 'data:image/png;base64,AAAA', contentType: 'image/png', bytes: 99 }),
)

test.each([
  ['load', { naturalWidth: 20, naturalHeight: 20 }, /20 × 20 pixels.*Shown as/],
  ['load', { naturalWidth: 4000, naturalHeight: 4000 }, /4000 × 4000 pixels.*Every login page/],
  ['load', { naturalWidth: 80, naturalHeight: 20 }, /It is not square/],
  ['error', {}, /The file is damaged/],
] as const)('a logo that was found, on %s of %j', async (event, size, words) => {
  await showStep(step, {
    values: { showAsButton: true, name: 'northwind' },
    before: [found],
  })
  await userEvent.click(logo())
  await userEvent.paste('https://northwind.example/l.png')
  // The drawing of the login box has pictures too, and they may come first.
  await expect.poll(() => logo()).toHaveAccessibleDescription(/Logo found/)
  const [drawn] = screen.getAllByRole('presentation', { hidden: true })
  if (!drawn) throw new Error('no logo')
  Object.entries(size).forEach(([name, value]) => Object.defineProperty(drawn, name, { value }))
  fireEvent(drawn, new Event(event))

  expect(logo()).toHaveAccessibleDescription(words)
})
