import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const child = fileURLToPath(new URL('silence.helper.ts', import.meta.url))

test('every call ends in its time before a tenant that accepts and never answers, whatever is collected meanwhile', async () => {
  const args = ['--expose-gc', '--import', 'tsx', child]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect(JSON.parse(stdout)).toEqual({
    collects: true,
    asked: 6,
    open: 0,
    outcomes: {
      read: 'The tenant did not answer.',
      write:
        'The request was sent and no answer came. Whether it was deleted could not be told. Nothing was asked.',
      'own access': 'The tenant did not answer when Greencheck asked for its own access.',
      fetch: 'No answer in 2000 ms.',
      'signing keys': "The tenant's signing keys could not be read, so no sign-in can be checked.",
      probe: 'ended: timeout',
    },
  })
})
