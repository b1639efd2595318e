// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { button, failed, openTest, passed } from './login.helper.tsx'

test('while a test is under way the button says what it does to it', async () => {
  const { show, begin, write } = await openTest()
  const run = begin(9000)
  await write(run)
  await show()
  expect(await button('Start over')).toBeVisible()
  expect(screen.getByText(/Starting over stops it; its window can be closed/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Run test' })).toBeNull()
  await write(failed(run, { source: 'authorize', code: 'access_denied' }))
  expect(await button('Run test')).toBeVisible()
  expect(screen.queryByText(/Starting over/)).toBeNull()
})

test('the test in this tab says that one signs in again', async () => {
  const { show } = await openTest()
  await show()
  expect(await button('Run test in this tab')).toHaveAccessibleDescription(
    /sign in to it again to see the result/,
  )
})

test('a run that passed says whose it was, and how to be somebody else', async () => {
  const { show, begin, write } = await openTest()
  const run = passed(begin(60_000, { events: [] }))
  await write({ ...run, userinfo: { sub: 'x', name: 'Emil \u202EEmployee' } })
  await show()
  expect(await screen.findByText(/^Signed in as/)).toHaveTextContent(
    'Signed in as Emil ‹U+202E›Employee (employee@northwind.example).',
  )
  expect(screen.getByText(/^To test as somebody else/)).toHaveTextContent('private window')
})
