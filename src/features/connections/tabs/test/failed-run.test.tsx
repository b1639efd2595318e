// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { button, failed, openTest, passed, step } from './login.helper.tsx'

describe('a run that failed', () => {
  test('says where and why, and leads to the field', async () => {
    const { show, begin, write, log } = await openTest()
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

  test.each([
    [
      'unauthorized_client',
      'Invalid client or Invalid client credentials',
      'Token',
      'Go to Client Secret',
    ],
    ['invalid_request', 'nonce required', 'At the IdP', 'Go to Send a nonce on the back channel'],
    [
      'invalid_client',
      "AADSTS650053: The application asked for scope 'groups' that doesn't exist on the resource.",
      'At the IdP',
      'Go to Scopes',
    ],
  ])('%s, “%s” ends at %s', async (code, description, title, link) => {
    const { show, begin, write } = await openTest()
    await show()
    await write(failed(begin(4000), { source: 'authorize', code, description }))
    const end = await step(title)
    expect(await within(end).findByRole('link', { name: link })).toBeVisible()
    expect(end).not.toHaveTextContent('does not give this client')
    expect(await step('Signature and claims')).toHaveTextContent('Not reached.')
    if (title === 'At the IdP') expect(await step('Token')).toHaveTextContent('Not reached.')
  })

  test('a code without words names what it is used for, and claims no step', async () => {
    const { show, begin, write } = await openTest()
    await show()
    await write(failed(begin(4000), { source: 'authorize', code: 'unauthorized_client' }))
    const token = await step('Token')
    expect(within(token).getByRole('link', { name: 'Go to Client Secret' })).toBeVisible()
    expect(token).toHaveTextContent('What else this code is used for, the likeliest first')
    expect(await step('At the IdP')).toHaveTextContent('It may have failed here as well')
  })

  describe('unauthorized_client on Front Channel', () => {
    const refused = {
      source: 'authorize',
      code: 'unauthorized_client',
      description: 'The client is not authorized to use this response type',
    } as const

    test('is switched to Back Channel on the spot, where a secret is stored', async () => {
      const { show, begin, write, stored } = await openTest({
        name: 'initech-front',
        changed: { client_secret: 'MOCK_initech_secret' },
      })
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
      const { show, begin, write } = await openTest({ name: 'initech-front' })
      const { user: person, at } = await show()
      await write(failed(begin(4000), refused))
      await person.click(await button('Switch to Back Channel…'))
      await screen.findByRole('form', { name: 'Settings' })
      expect(at()).toMatch(/settings#field-channel$/)
    })

    test('is not offered to those who may not edit', async () => {
      const { show, begin, write } = await openTest({
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
    const { show, begin, write } = await openTest({ enabled: false })
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
    const { show, begin, write, kept } = await openTest()
    const { user: person } = await show()
    const run = begin(21_000)
    await write(run)
    await screen.findByRole('heading', { name: 'What do you see?' })
    expect(await screen.findByText(/not come back. What do you see/)).toBeInTheDocument()
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
    const { show, begin, write } = await openTest()
    const { user: person } = await show()
    const run = begin(21_000)
    await write(run)
    await person.click(await screen.findByRole('radio', { name: 'A login page' }))
    expect(screen.queryByRole('button', { name: 'Explain it' })).toBeNull()
    await write(passed(run))
    expect(screen.queryByRole('heading', { name: 'What do you see?' })).toBeNull()
  })

  test('a closed window stops it', async () => {
    const { show, begin, write, kept } = await openTest()
    const { user: person } = await show()
    const run = begin(21_000)
    await write(run)
    await person.click(await screen.findByRole('radio', { name: /I closed it/ }))
    await person.click(await button('Stop the test'))
    expect(kept()[0]?.outcome).toBe('stopped')
  })
})
