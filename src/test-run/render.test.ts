// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen } from '@testing-library/dom'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { createRenderer } from './render.ts'
import { screens } from './screens.ts'

const config = {
  domain: 'acme.example',
  clientId: 'dashboard',
  testerClientId: 'tester',
  audience: 'https://api.example',
  loopbackHttp: [],
}

test('a screen has the focus on its heading, and names as text', async () => {
  const show = createRenderer(document.body, config)
  let pressed = 0
  show(screens.starting('<b>north</b>'))
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  expect(screen.getByText(/connection <b>north<\/b>/)).toBeVisible()
  expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true')
  expect(screen.getByText('acme.example')).toBeVisible()
  expect(screen.queryByText('Sandbox')).toBeNull()

  show(screens.over(), { label: 'To the dashboard', act: () => pressed++ })
  expect(document.title).toBe('This test has ended · Greencheck')
  expect(screen.getByRole('heading', { name: 'This test has ended' })).toHaveFocus()
  await userEvent.click(screen.getByRole('button', { name: 'To the dashboard' }))
  expect(pressed).toBe(1)
})

test('without a configuration there is no tenant to name; the sandbox is marked', () => {
  createRenderer(document.body, undefined)(screens.unconfigured())
  expect(screen.queryByRole('banner')).toBeNull()
  createRenderer(document.body, { ...config, loopbackHttp: ['http://localhost:4400'] })
  expect(screen.getByText('Sandbox')).toBeVisible()
})
