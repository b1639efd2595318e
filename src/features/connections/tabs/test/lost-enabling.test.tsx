// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { button, openTest } from './login.helper.tsx'

const enable = 'Enable the connection tester'

test('the answer is lost: it is looked whether the tester is enabled', async () => {
  const { show, panel, requests } = await openTest({ enabled: false })
  const { user } = await show()
  const control = await button(enable)
  panel.arm('lose-next-answer')
  await user.click(control)
  expect(await button('Run test')).toBeVisible()
  expect(requests.filter((line) => line.startsWith('PATCH'))).toHaveLength(1)
})

test('stopped before it shows: whether it is enabled is not claimed', async () => {
  const options = { delay: () => new Promise<void>(() => {}), writeMs: 50 }
  const { show, panel } = await openTest({ enabled: false, ...options })
  const { user } = await show()
  const control = await button(enable)
  panel.arm('late')
  await user.click(control)
  await user.click(await button('Stop'))
  expect(await screen.findByRole('alert')).toHaveTextContent(/^It was sent, but no usable answer/)
  expect(screen.queryByText(/Not enabled/)).toBeNull()
})
