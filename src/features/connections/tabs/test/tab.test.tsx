// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { sandboxClients } from '#mocks/sentinels.ts'
import { button, openTest, passed, step, user } from './login.helper.tsx'

/** The window a browser would open; jsdom has none. */
function openableWindow() {
  const opened = { opener: {}, location: { assign: vi.fn() }, close: vi.fn() }
  vi.stubGlobal(
    'open',
    vi.fn(() => opened),
  )
  return opened
}

describe('running a test', () => {
  test('opens a window of its own, which nobody behind it can reach, and shows how it stands', async () => {
    const { show, kept } = await openTest()
    const opened = openableWindow()
    const { user: person } = await show()
    await person.click(await button('Run test'))
    expect(opened.opener).toBeNull()
    const [run] = kept()
    expect(opened.location.assign).toHaveBeenCalledWith(
      expect.stringContaining(`/callback.html#run=${run?.id}`),
    )
    expect(await step('Authorize')).toHaveTextContent(/sent to the tenant/)
    expect(screen.getAllByText('Under way')).toHaveLength(2)
    expect(screen.queryByText('What do you see?')).toBeNull()

    await person.click(await button('Stop'))
    expect(await screen.findByText('The test was stopped.')).toBeInTheDocument()
    expect(await step('Token')).toHaveTextContent('what happened was not seen')
  })

  test('begins one at a time', async () => {
    const { show, kept, begin, write } = await openTest()
    openableWindow()
    const { user: person } = await show()
    await write(begin(9000))
    await person.click(await button('Start over'))
    expect(kept().map(({ outcome }) => outcome)).toEqual(['running', 'stopped'])
  })

  test('a refused window is said, with the way that needs none', async () => {
    const { show, kept } = await openTest()
    vi.stubGlobal('open', () => null)
    const { user: person } = await show()
    await person.click(await button('Run test'))
    expect(await screen.findByText(/run the test in this tab/)).toBeVisible()
    expect(await button('Run test in this tab')).toBeVisible()
    expect(kept()).toEqual([])
  })

  test('first enables the connection tester and nothing else; then the same button runs', async () => {
    const { show, requests, stored } = await openTest({ enabled: false })
    const { user: person } = await show()
    const before = new Set(stored().enabledClients)
    const enable = await button('Enable the connection tester')
    expect(screen.getByText(/for this connection; nothing else/)).toBeVisible()
    await person.click(enable)
    const run = await button('Run test')
    expect(run).toHaveFocus()
    expect([...stored().enabledClients]).toEqual([...before, sandboxClients.tester])
    expect(requests.filter((line) => line.startsWith('PATCH'))).toHaveLength(1)
  })

  test('an enabling that fails says so, and can be repeated', async () => {
    const { show, panel } = await openTest({ enabled: false })
    const { user: person } = await show()
    const enable = await button('Enable the connection tester')
    panel.arm('next-500')
    await person.click(enable)
    expect(await screen.findByRole('alert')).toHaveTextContent('Not enabled.')
    await person.click(await button('Enable the connection tester'))
    expect(await button('Run test')).toBeVisible()
  })

  test.each([
    ['run:tests', true, 'Run test'],
    ['update:connections', false, 'Enable the connection tester'],
  ])('without %s: which, and who grants it', async (without, enabled, name) => {
    const { show } = await openTest({ without, enabled })
    await show()
    expect(await button(name)).toHaveAccessibleDescription(
      `It takes the permission ${without}, which an administrator of the tenant grants.`,
    )
  })

  test('a disabled connection cannot be tested', async () => {
    const { show } = await openTest({ name: 'umbrella-off' })
    await show()
    expect(await screen.findByText('Disabled: it cannot be tested')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Run test' })).toBeNull()
  })
})

describe('a run that passed', () => {
  test('is told as it happens, by the tester and then by the tenant’s log', async () => {
    const { show, begin, write, log, kept } = await openTest()
    await show()
    const run = begin(6200)
    await write(run)
    expect(await step('Profile')).toHaveTextContent(
      'Waits for the browser to come back to the tester.',
    )
    await write(passed(run))
    expect(await step('Token')).toHaveTextContent('took the client and its code')
    expect(screen.getByText(/: inferred from the code that/)).toBeVisible()
    expect(await screen.findByText(/^Waiting for this login’s line/)).toBeVisible()
    log({ type: 'seacft', connection_id: '', user_id: '', user_name: '' })
    log({ type: 's', user_id: user })
    expect(await screen.findByText(/: from one log entry of the tenant\.$/)).toBeVisible()
    expect(within(await step('Token')).getByRole('img', { name: 'passed' })).toBeVisible()
    expect(await screen.findByText('The test passed.')).toBeInTheDocument()
    expect(screen.queryByText(/^Waiting for this login’s line/)).toBeNull()
    expect(kept()[0]?.events).toMatchObject([{ type: 's', user_id: user }, { type: 'seacft' }])
    expect(await step('Profile')).toHaveTextContent(
      'The tenant’s log has the exchange of its code.',
    )
    expect(await screen.findByRole('heading', { name: 'Resulting profile' })).toBeVisible()
  })

  test('lines of the log that nobody understands are counted', async () => {
    const { show, begin, write, log } = await openTest()
    await show()
    Object.assign(log({ type: 's', user_id: user }), { log_id: 7 })
    await write(passed(begin(34_000)))
    expect(
      await screen.findByText(/and 1 line that could not be understood\.$/, undefined, {
        timeout: 8000,
      }),
    ).toBeVisible()
  })

  test('without read:logs the steps inside the tenant are inferred, and who grants it is said', async () => {
    const { show, begin, write, panel, requests } = await openTest()
    panel.arm('no-read-logs')
    await show()
    await write(passed(begin(6200)))
    expect(
      await screen.findByText(
        /^Steps inside the tenant are inferred: Greencheck’s access lacks re/,
      ),
    ).toBeVisible()
    expect(requests.filter((line) => line.includes('/test-events'))).toHaveLength(1)
  })
})
