// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import type { RunFailure, TestRun } from '#domain/test-run/run.ts'
import { newRun } from '#domain/test-run/start.ts'
import { addLog, type NewLogEvent } from '#mocks/tenant/logs.ts'
import { sandboxClients } from '#mocks/sentinels.ts'
import { createRunStore } from '#panels/test-runs/run-store.ts'
import { idOf, openSandbox } from '../../test-page.tsx'

type Options = Parameters<typeof openSandbox>[0] & {
  readonly name?: string
  readonly enabled?: boolean
}

/** The tab, with runs as the window of a login writes them. */
async function open({ name = 'globex-oidc', enabled = true, ...options }: Options = {}) {
  const sandbox = await openSandbox(options)
  const id = idOf(sandbox, name)
  const { state } = sandbox.management
  const stored = () => {
    const found = state.connections.get(id)
    if (!found) throw new Error('deleted')
    return found
  }
  if (enabled) stored().enabledClients.add(sandboxClients.tester)
  const { fingerprint } = await sandbox.client.call('getConnection', { params: { id } })
  sandbox.asked.length = 0

  const { domain } = sandbox.session.config
  const runStore = () => createRunStore({ domain, sub: sandbox.session.sub, storage: localStorage })
  const begin = (ago = 0, more: Partial<TestRun> = {}) => {
    const run = newRun({
      id: crypto.randomUUID(),
      connection: { id, name, strategy: 'oidc', ...(fingerprint && { fingerprint }) },
      way: 'popup',
      now: Date.now() - ago,
    })
    return { ...run, ...more }
  }
  // What a browser tells its other windows.
  const tell = () => act(async () => void dispatchEvent(new StorageEvent('storage', { key: null })))
  const write = async (run: TestRun) => {
    runStore().save(run)
    await tell()
  }
  const kept = () => runStore().list().runs
  const log = (event: Omit<NewLogEvent, 'client_id' | 'connection_id'>) =>
    addLog(state, Date.now(), { client_id: sandboxClients.tester, connection_id: id, ...event })
  const show = async (at = '') => {
    const view = sandbox.show(`/connections/${id}/test${at}`)
    await screen.findByRole('heading', { name: 'Run a test' })
    return view
  }
  return { ...sandbox, id, stored, kept, begin, write, log, show }
}
const user = 'oidc|globex-oidc|nw-1001'
const passed = (run: TestRun): TestRun => ({
  ...run,
  outcome: 'passed',
  returnedAt: run.startedAt + 5000,
  verifiedAt: run.startedAt + 6200,
  endedAt: run.startedAt + 6200,
  claims: { sub: user, email: 'employee@northwind.example' },
})
const failed = (run: TestRun, failure: RunFailure): TestRun => ({
  ...run,
  outcome: 'failed',
  returnedAt: run.startedAt + 4000,
  endedAt: run.startedAt + 4000,
  failure,
})
const step = async (title: string) => {
  const steps = await screen.findByRole('list', { name: 'Steps of the login' })
  const found = within(steps)
    .getAllByRole('listitem')
    .find((item) => item.querySelector('strong')?.textContent === title)
  if (!found) throw new Error(`no step ${title}`)
  return found
}
const button = (name: string) => screen.findByRole('button', { name })

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
    const { show, kept } = await open()
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

  test('a refused window is said, with the way that needs none', async () => {
    const { show, kept } = await open()
    vi.stubGlobal('open', () => null)
    const { user: person } = await show()
    await person.click(await button('Run test'))
    expect(await screen.findByText(/run the test in this tab/)).toBeVisible()
    expect(await button('Run test in this tab')).toBeVisible()
    expect(kept()).toEqual([])
  })

  test('first enables the connection tester and nothing else; then the same button runs', async () => {
    const { show, asked, stored } = await open({ enabled: false })
    const { user: person } = await show()
    const before = new Set(stored().enabledClients)
    const enable = await button('Enable the connection tester')
    expect(screen.getByText(/for this connection; nothing else/)).toBeVisible()
    await person.click(enable)
    const run = await button('Run test')
    expect(run).toHaveFocus()
    expect([...stored().enabledClients]).toEqual([...before, sandboxClients.tester])
    expect(asked.filter((line) => line.startsWith('PATCH'))).toHaveLength(1)
  })

  test('an enabling that fails says so, and can be repeated', async () => {
    const { show, panel } = await open({ enabled: false })
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
    const { show } = await open({ without, enabled })
    await show()
    expect(await button(name)).toHaveAccessibleDescription(
      `It takes the permission ${without}, which an administrator of the tenant grants.`,
    )
  })

  test('a disabled connection cannot be tested', async () => {
    const { show } = await open({ name: 'umbrella-off' })
    await show()
    expect(await screen.findByText('Disabled: it cannot be tested')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Run test' })).toBeNull()
  })
})

describe('a run that passed', () => {
  test('is told as it happens, by the tester and then by the tenant’s log', async () => {
    const { show, begin, write, log, kept } = await open()
    await show()
    const run = begin(6200)
    await write(run)
    expect(await step('Profile')).toHaveTextContent('Not seen yet.')
    await write(passed(run))
    expect(await step('Token')).toHaveTextContent('Inferred: the tenant gave the tester a code')
    expect(await screen.findByText('Reading the tenant’s log…')).toBeVisible()
    log({ type: 's', user_id: user })
    expect(
      await within(await step('Token')).findByText(/^The tenant’s log has a successful login/),
    ).toBeVisible()
    expect(within(await step('Token')).getByRole('img', { name: 'passed' })).toBeVisible()
    expect(await screen.findByText('The test passed.')).toBeInTheDocument()
    expect(screen.queryByText('Reading the tenant’s log…')).toBeNull()
    expect(kept()[0]?.events).toMatchObject([{ type: 's', user_id: user }])
    expect(await screen.findByRole('heading', { name: 'Resulting profile' })).toBeVisible()
  })

  test('is recorded once, so that colleagues see it', async () => {
    const { show, begin, write, asked, stored } = await open()
    await show()
    await write(passed(begin(6200)))
    await vi.waitFor(() =>
      expect(stored().connection.metadata?.['greencheck_test']).toMatch(/^passed /),
    )
    await write(passed(begin(9000)))
    await screen.findAllByText('Passed')
    expect(asked.filter((line) => line.includes('/test-record'))).toHaveLength(1)
  })

  test('stays passed where the record fails', async () => {
    const { show, begin, write, panel } = await open()
    await show()
    await button('Run test')
    panel.arm('next-500', 9)
    await write(passed(begin(40_000)))
    expect(await screen.findByText(/^Not recorded for colleagues\./)).toBeVisible()
    expect(screen.getAllByText('Passed')[0]).toBeVisible()
  })

  test('of other settings asks for another', async () => {
    const { show, begin, write, asked } = await open()
    await show()
    await write(passed({ ...begin(6200), fingerprint: 'another' }))
    expect(await screen.findByText('Of earlier settings')).toBeVisible()
    expect(asked.filter((line) => line.includes('/test-record'))).toEqual([])
  })

  test('without read:logs the steps inside the tenant are inferred, and who grants it is said', async () => {
    const { show, begin, write, panel, asked } = await open()
    panel.arm('no-read-logs')
    await show()
    await write(passed(begin(6200)))
    expect(
      await screen.findByText(
        /^Steps inside the tenant are inferred: Greencheck’s access lacks re/,
      ),
    ).toBeVisible()
    expect(asked.filter((line) => line.includes('/test-events'))).toHaveLength(1)
  })
})

describe('a run that failed', () => {
  test('says where and why, and leads to the field', async () => {
    const { show, begin, write, log } = await open()
    await show()
    const description = 'client authentication failed'
    log({ type: 'f', description })
    await write(failed(begin(4000), { source: 'authorize', code: 'invalid_client', description }))
    const token = await step('Token')
    expect(await within(token).findByText(/^The tenant’s log says: invalid_client/)).toBeVisible()
    expect(within(token).getByRole('link', { name: 'Go to Client Secret' })).toHaveAttribute(
      'href',
      expect.stringMatching(/settings#field-clientSecret$/),
    )
    expect(await step('Mapping')).toHaveTextContent('Not reached.')
    expect(await screen.findByText(/^The test failed. Token:/)).toBeInTheDocument()
  })

  describe('unauthorized_client on Front Channel', () => {
    const refused = {
      source: 'authorize',
      code: 'unauthorized_client',
      description: 'The client is not authorized to use this response type',
    } as const

    test('is switched to Back Channel on the spot, where a secret is stored', async () => {
      const { show, begin, write, stored } = await open({ name: 'initech-front' })
      const options = stored().connection.options ?? {}
      options['client_secret'] = 'MOCK_initech_secret'
      const { user: person } = await show()
      await write(failed(begin(4000), refused))
      await person.click(await button('Switch to Back Channel…'))
      const dialog = await screen.findByRole('dialog')
      expect(dialog).toHaveTextContent(/Front Channel.*becomes.*Back Channel/)
      const secret = within(dialog).getByLabelText('Client Secret for the changed connection')
      await person.type(secret, 'MOCK_initech_secret')
      await person.click(within(dialog).getByRole('button', { name: 'Switch to Back Channel' }))
      expect(await screen.findByText(/^Saved: /)).toBeVisible()
      expect(stored().connection.options).toMatchObject({ type: 'back_channel' })
    })

    test('leads to the channel’s field, where a secret has to be given too', async () => {
      HTMLElement.prototype.scrollIntoView = () => {}
      const { show, begin, write } = await open({ name: 'initech-front' })
      const { user: person, at } = await show()
      await write(failed(begin(4000), refused))
      await person.click(await button('Switch to Back Channel…'))
      await screen.findByRole('form', { name: 'Settings' })
      expect(at()).toMatch(/settings#field-channel$/)
    })

    test('is not offered to those who may not edit', async () => {
      const { show, begin, write } = await open({
        name: 'initech-front',
        without: 'update:connections',
      })
      await show()
      await write(failed(begin(4000), refused))
      await screen.findByText(/^The test failed. At the IdP:/)
      expect(screen.queryByRole('button', { name: /Switch to/ })).toBeNull()
    })
  })

  test('just after the tester was enabled: it may need minutes', async () => {
    const { show, begin, write } = await open({ enabled: false })
    const { user: person } = await show()
    await person.click(await button('Enable the connection tester'))
    await button('Run test')
    await write(
      failed(begin(0), {
        source: 'authorize',
        code: 'invalid_request',
        description: 'the connection was not found',
      }),
    )
    expect(await screen.findByText('It may pass by itself')).toBeVisible()
  })
})

describe('a browser that does not come back', () => {
  test('asks what is seen; an error page’s words are explained', async () => {
    const { show, begin, write, kept } = await open()
    const { user: person } = await show()
    const run = begin(21_000)
    await write(run)
    await screen.findByRole('heading', { name: 'What do you see?' })
    await person.click(await button('Explain it'))
    expect(screen.getByText('Choose what you see.')).toBeVisible()
    await person.click(screen.getByRole('radio', { name: 'An error page' }))
    await person.click(await button('Explain it'))
    expect(screen.getByText('Paste what the page says.')).toBeVisible()
    await person.type(screen.getByLabelText('What the page says'), 'invalid_redirect_uri')
    await person.click(await button('Explain it'))
    expect(kept()[0]).toMatchObject({
      outcome: 'failed',
      failure: { source: 'seen', code: 'invalid_redirect_uri' },
    })
    expect(await step('At the IdP')).toHaveTextContent('You saw: invalid_redirect_uri.')
    expect(screen.queryByRole('heading', { name: 'What do you see?' })).toBeNull()
  })

  test('a login page: the test goes on', async () => {
    const { show, begin, write } = await open()
    const { user: person } = await show()
    const run = begin(21_000)
    await write(run)
    await person.click(await screen.findByRole('radio', { name: 'A login page' }))
    expect(screen.queryByRole('button', { name: 'Explain it' })).toBeNull()
    await write(passed(run))
    expect(screen.queryByRole('heading', { name: 'What do you see?' })).toBeNull()
  })

  test('a closed window stops it', async () => {
    const { show, begin, write, kept } = await open()
    const { user: person } = await show()
    const run = begin(21_000)
    await write(run)
    await person.click(await screen.findByRole('radio', { name: /I closed it/ }))
    await person.click(await button('Stop the test'))
    expect(kept()[0]?.outcome).toBe('stopped')
  })
})

describe('runs of this browser', () => {
  test('none yet', async () => {
    const { show } = await open()
    await show()
    expect(await screen.findByText(/^None yet\./)).toBeVisible()
    expect(screen.getByText(/without tokens, until you sign out/)).toBeVisible()
  })

  test('are listed, shown, removed one by one and forgotten at once', async () => {
    const { show, begin, write, kept } = await open()
    const { user: person, at } = await show()
    const denied = { source: 'authorize', code: 'access_denied' } as const
    await write(failed(begin(90_000), denied))
    await write(passed(begin(60_000, { events: [] })))
    await write({ ...begin(30_000), outcome: 'stopped' })
    const rows = screen.getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Stopped'),
      expect.stringContaining('Passed6.2 s'),
      expect.stringContaining('Failed4.0 s'),
    ])
    const [, , last] = rows
    if (!last) throw new Error('no third row')
    await person.click(within(last).getByRole('link', { name: /^Show the run of/ }))
    expect(at()).toContain(`run=${kept()[2]?.id}`)
    expect(await step('At the IdP')).toHaveTextContent('access_denied')

    await person.click(within(last).getByRole('button', { name: /^Remove the run of/ }))
    expect(screen.getByRole('heading', { name: 'Runs' })).toHaveFocus()
    expect(kept()).toHaveLength(2)
    await person.click(await button('Forget all…'))
    await person.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Forget all' }),
    )
    expect(localStorage).toHaveLength(0)
    expect(await screen.findByText(/^None yet\./)).toBeVisible()
  })

  test('go to others redacted', async () => {
    const { show, begin, write } = await open()
    const { user: person } = await show()
    await write(passed(begin(60_000, { events: [] })))
    await person.click(await button('Copy as Markdown'))
    const copied = await navigator.clipboard.readText()
    expect(copied).toMatch(/^# Test login: passed/)
    expect(copied).toContain('e…@northwind.example')
    const href = screen.getByRole('link', { name: 'Download JSON' }).getAttribute('href') ?? ''
    for (const text of [copied, decodeURIComponent(href)]) expect(text).not.toContain('employee@')
  })
})
