import { expect, test } from './support/test.ts'
import { checkInTerminal } from './support/tools.ts'

test('the same check in a terminal: its exit status is the verdict', async ({ stack }) => {
  const { idp } = stack.origins
  const [good, other, wrong] = await Promise.all(
    ['', '/wrong-issuer', '/wrong-issuer --nonsense'].map((path) =>
      checkInTerminal(stack, `${idp}${path}`.split(' ')),
    ),
  )
  expect(good).toMatchObject({ status: 0, out: expect.stringContaining('✓ Fits Auth0') })
  expect(other).toMatchObject({ status: 1, out: expect.stringContaining('✗ Will not work') })
  expect(wrong).toMatchObject({ status: 64, out: '' })
})
