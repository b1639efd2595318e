// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { showStep } from '../show-step.helper.tsx'
import { showWizard } from '../show-wizard.helper.tsx'
import { IssuerForm, IssuerSide } from './issuer-step.tsx'

const step = { Form: IssuerForm, Side: IssuerSide }
const { idp } = memoryOrigins
const said = (words: RegExp) => screen.findByText(words, { selector: 'output' })
const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }))

test('endpoints by hand begin with what was read, each as published or changed', async () => {
  const { now } = await showStep(step, { values: { discoveryUrl: `${idp}/plain` } })
  await said(/^Issuer found/)
  await choose('Endpoints by hand')

  const keys = screen.getByLabelText('JWKS URI')
  const { jwks_uri: published } = now().endpoints
  expect(now().endpoints.issuer).toBe(`${idp}/plain`)
  expect(published).toMatch(/^http/)
  expect(keys).toHaveAccessibleDescription(/^as published/)
  await said(/^Endpoints given/)

  await userEvent.type(keys, '2')
  expect(keys).toHaveAccessibleDescription(
    expect.stringContaining(`changed, published: ${published}`),
  )
  await userEvent.click(screen.getByRole('button', { name: 'Take JWKS URI as published' }))
  expect(keys).toHaveFocus()
  expect(keys).toHaveAccessibleDescription(/^as published/)

  // What nobody changed is read again, and of another issuer anew.
  await choose('Published by the issuer')
  expect(now().endpoints).toMatchObject({ issuer: '', jwks_uri: '' })
})

test('what is read after the choice fills what nobody has typed', async () => {
  const { now } = await showStep(step, { values: { discoveryUrl: `${idp}/plain` } })
  await choose('Endpoints by hand')
  expect(await screen.findAllByText('as published')).toHaveLength(5)
  expect(now().endpoints.issuer).toBe(`${idp}/plain`)
})

test('an error whose field is gone is gone from the summary too', async () => {
  await showWizard({ step: 'issuer', values: { recipe: 'openid-connect' } })
  await userEvent.click(await screen.findByRole('radio', { name: 'Published by the issuer' }))
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  const summary = within(await screen.findByRole('region', { name: 'Check these fields' }))
  expect(summary.getAllByRole('link')).toHaveLength(2)
  await choose('Endpoints by hand')
  expect(await summary.findAllByRole('link')).toHaveLength(1)
  expect(summary.getByRole('link')).toHaveTextContent(/name/)
})
