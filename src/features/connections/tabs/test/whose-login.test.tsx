// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { button, failed, openTest, passed, step, user } from './login.helper.tsx'

const colleague = 'oidc|globex-oidc|colleague'
const events = (requests: readonly string[]) =>
  requests.filter((one) => one.includes('/test-events'))

describe('a colleague’s login in the log', () => {
  test('is not that of a run that passed, which is found after it', async () => {
    const { show, begin, write, log, kept } = await openTest()
    await show()
    log({ type: 's', user_id: colleague })
    await write(passed(begin(2000)))
    await waitFor(() => expect(kept()[0]?.events).toEqual([]))
    expect(await screen.findByText(/: inferred from the code that/)).toBeVisible()
    log({ type: 's', user_id: user })
    expect(await screen.findByText(/: from one log entry of the tenant\.$/)).toBeVisible()
    expect(kept()[0]?.events).toMatchObject([{ type: 's', user_id: user }])
    expect(localStorage.getItem(localStorage.key(0) ?? '')).not.toContain(colleague)
  })

  test('is not that of a run that failed', async () => {
    const { show, begin, write, log, kept } = await openTest()
    await show()
    log({ type: 'f', description: 'AADSTS7000215: secret of a colleague' })
    const failure = { source: 'authorize', code: 'access_denied', description: 'no' } as const
    await write(failed(begin(2000), failure))
    await waitFor(() => expect(kept()[0]?.events).toEqual([]))
    expect(await step('At the IdP')).toHaveTextContent('answered the tester: access_denied, “no”')
    expect(screen.queryByText(/of a colleague/)).toBeNull()
  })

  test('ends no run that was stopped', async () => {
    const { show, begin, write, log } = await openTest()
    await show()
    const run = begin(2000)
    log({ type: 's', user_id: colleague })
    await write({ ...run, outcome: 'stopped', endedAt: Date.now() })
    expect(
      await within(await step('Profile')).findByText(/Whose it was is not known\.$/),
    ).toBeVisible()
    expect(screen.queryByRole('img', { name: 'passed' })).toBeNull()
  })
})

describe('a failed login in the log while the browser is away', () => {
  const description = 'client authentication failed'
  const refused = {
    type: 'f',
    description,
    details: { error: { oauthError: 'invalid_client' } },
  } as const

  test('is asked about, and explains the run once the operator says that it is theirs', async () => {
    const { show, begin, write, log, kept } = await openTest()
    const { user: person } = await show()
    await write(begin(2000))
    log(refused)
    const mine = await button(`This is mine: invalid_client, “${description}”`)
    expect(await screen.findByText(/since the start\. Is it yours/)).toBeInTheDocument()
    expect(screen.getByText(/^If it is yours: The provider refused the Client ID/)).toBeVisible()
    expect(within(await step('Token')).getByRole('img', { name: 'could not tell' })).toBeVisible()
    expect(kept()).toMatchObject([{ outcome: 'running' }])
    expect(kept()[0]).not.toHaveProperty('events')

    await person.click(mine)
    expect(kept()).toMatchObject([
      { outcome: 'failed', failure: { source: 'seen', description }, events: [{ description }] },
    ])
    const token = await step('Token')
    expect(token).toHaveTextContent(`The tenant’s log says: invalid_client, “${description}”.`)
    expect(within(token).getByRole('link', { name: 'Go to Client Secret' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /^This is mine/ })).toBeNull()
  })

  test('before the start, or of another run here, is not asked about', async () => {
    const { show, begin, write, log, requests } = await openTest()
    await show()
    log(refused)
    await write(failed(begin(1000), { source: 'authorize', code: 'x', description }))
    await within(await step('Token')).findByText(/^The tenant’s log says/)
    const before = events(requests).length
    await write(begin(0))
    await waitFor(() => expect(events(requests).length).toBeGreaterThan(before))
    expect(await step('Token')).toHaveTextContent('Waits for the callback.')
    expect(screen.queryByRole('button', { name: /^This is mine/ })).toBeNull()
  })
})
