// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { button, openTest, passed, user } from './login.helper.tsx'

describe('a run that passed', () => {
  test('is recorded once, so that colleagues see it', async () => {
    const { show, begin, write, kept, requests, stored } = await openTest()
    await show()
    await write(passed(begin(6200)))
    await waitFor(() =>
      expect(stored().connection.metadata?.['greencheck_test']).toMatch(/^passed /),
    )
    await waitFor(() => expect(kept()[0]).toMatchObject({ recorded: true }))
    expect(kept()[0]?.fingerprintAtReturn).toBe(kept()[0]?.fingerprint)
    await write(passed(begin(9000)))
    await screen.findAllByText('Passed')
    expect(requests.filter((line) => line.includes('/test-record'))).toHaveLength(1)
  })

  test('stays passed where the record fails', async () => {
    const { show, begin, write, panel } = await openTest()
    await show()
    await button('Run test')
    panel.arm('next-500', 9)
    await write(passed(begin(40_000)))
    expect(await screen.findByText(/^Not recorded for colleagues\./)).toBeVisible()
    expect(screen.getAllByText('Passed')[0]).toBeVisible()
  })

  test('is recorded once where the answer is lost: the record is looked for', async () => {
    const { show, begin, write, kept, panel, requests } = await openTest()
    await show()
    await button('Run test')
    panel.arm('lose-next-answer')
    await write(passed(begin(6200)))
    await waitFor(() => expect(kept()[0]).toMatchObject({ recorded: true }))
    expect(screen.queryByText(/recorded for colleagues/)).toBeNull()
    expect(requests.filter((line) => line.includes('/test-record'))).toHaveLength(1)
  })

  test('of other settings asks for another', async () => {
    const { show, begin, write, requests } = await openTest()
    await show()
    await write(passed({ ...begin(6200), fingerprint: 'another' }))
    expect(await screen.findByText('Of earlier settings')).toBeVisible()
    expect(requests.filter((line) => line.includes('/test-record'))).toEqual([])
  })

  test('and was recorded is not recorded again, however fast the browser’s clock', async () => {
    const { show, begin, write, log, requests } = await openTest()
    await show()
    const run = passed(begin(-60_000))
    await write({ ...run, fingerprintAtReturn: run.fingerprint, recorded: true })
    await screen.findByText('The test passed.')
    log({ type: 's', user_id: user })
    await waitFor(() => expect(requests.join('\n')).toContain('/test-events'))
    expect(requests.filter((line) => line.includes('/test-record'))).toEqual([])
  })

  test('while the settings were others is not recorded, though they were put back since', async () => {
    const { show, begin, write, stored, requests, kept } = await openTest()
    const view = await show()
    await button('Run test')
    const run = begin(6200)
    await write(run)
    // Another window saves that, somebody logs in, and it is undone.
    const options = stored().connection.options ?? {}
    const scope = options['scope']
    options['scope'] = 'openid email groups'
    await write(passed(run))
    expect(await screen.findByText('Changed while it ran')).toBeVisible()
    options['scope'] = scope
    view.unmount()
    await show()
    expect(await screen.findByText('Changed while it ran')).toBeVisible()
    expect(kept()[0]?.fingerprintAtReturn).not.toBe(run.fingerprint)
    expect(requests.filter((line) => line.includes('/test-record'))).toEqual([])
  })

  test('without room for its claims says that they are left out', async () => {
    const { show, begin, write } = await openTest()
    await show()
    await write({ ...passed(begin(6200)), claims: { sub: user }, claimsLeftOut: true })
    expect(await screen.findByText('Claims left out: too large to be kept.')).toBeVisible()
    expect(screen.getAllByText('Passed')[0]).toBeVisible()
    expect(await screen.findByRole('heading', { name: 'Resulting profile' })).toBeVisible()
    // What was left out is not missing.
    expect(screen.queryByText('No email address')).toBeNull()
  })
})
