// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { createMemoryHistory } from '@tanstack/history'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { formatTestRecord, testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { RouterProvider } from '#panels/router/router-context.tsx'
import { createRouter } from '#panels/router/router.ts'
import { CreatedNote } from './created-note.tsx'

const base = {
  id: 'con_1',
  name: 'contoso',
  strategy: 'oidc',
  optionsReadable: true,
  otherOptions: [],
}

async function show(created: boolean, tab = 'links', metadata: Record<string, string> = {}) {
  const history = createMemoryHistory({ initialEntries: ['/'] })
  history.replace(`/connections/con_1/${tab}`, { created })
  render(
    <RouterProvider router={createRouter(history, () => {})}>
      <CreatedNote connection={{ ...base, metadata }} />
    </RouterProvider>,
  )
  return screen.findByRole('status')
}

test('says that it is there, that no login was tested, and where that is done', async () => {
  const status = await show(true)
  expect(status).toHaveTextContent('contoso is created. Login not yet tested.')
  expect(screen.getByRole('link', { name: 'Run a test' })).toHaveAttribute(
    'href',
    '/connections/con_1/test',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  await expect.poll(() => status.textContent).toBe('')
})

test('where tests are run it needs no link there', async () => {
  expect(await show(true, 'test')).toHaveTextContent('Login not yet tested')
  expect(screen.queryByRole('link')).toBeNull()
})

test('once there is a record of a test it says no more of that', async () => {
  const at = '2026-11-21T12:00:00.000Z'
  const record = formatTestRecord({
    outcome: 'passed',
    fingerprint: 'AAAAAAAAAAAAAAAAAAAAAA',
    at,
    by: 'auth0|1',
  })
  const status = await show(true, 'links', { [testRecordKey]: record })
  expect(status).toHaveTextContent('contoso is created.')
  expect(status).not.toHaveTextContent('not yet tested')
  expect(screen.queryByRole('link')).toBeNull()
})

test('says nothing of a connection that was there before', async () => {
  expect(await show(false)).toBeEmptyDOMElement()
})
