// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { partnerKey } from '#mocks/idp/keys.ts'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { held } from '#testing/held.ts'
import { announced, issuer, open, sign } from './inspector.helper.tsx'

describe('the signature', () => {
  test('passes with the issuer’s published key; only addresses were sent', async () => {
    const { paste, check, sent, queries } = await open()
    const token = await sign()
    await paste(token)
    await check()
    expect(await screen.findByText('Signature passed')).toBeVisible()
    await announced(/^Signature passed\. Signed with the key northwind-1/)
    expect((await sent()).map((body): unknown => JSON.parse(body))).toEqual([
      { url: `${issuer}/.well-known/openid-configuration` },
      { url: `${issuer}/jwks` },
    ])
    expect(queries.getQueryCache().getAll()).toEqual([])
    expect(queries.getMutationCache().getAll()).toEqual([])
    expect(localStorage).toHaveLength(0)
    expect(sessionStorage).toHaveLength(0)
  })

  test.each<[string, () => Promise<string>, string, RegExp]>([
    [
      'of another key under the same name',
      async () => sign({ key: (await partnerKey()).privateJwk }),
      'Signature failed',
      /changed, cut, or signed by somebody else/,
    ],
    [
      'of claims that were changed',
      async () => {
        const [header, , signature] = (await sign()).split('.')
        const claims = btoa(JSON.stringify({ iss: issuer, sub: 'eve' })).replaceAll('=', '')
        return [header, claims, signature].join('.')
      },
      'Signature failed',
      /changed, cut/,
    ],
    [
      'of a key that is not published',
      () => sign({ kid: 'old' }),
      'Could not tell',
      /no key that fits kid old/,
    ],
    [
      'of an issuer whose metadata is another’s',
      () => sign({ claims: { iss: `${memoryOrigins.idp}/wrong-issuer` } }),
      'Could not tell',
      /metadata there is of another issuer: \S+\/plain\./,
    ],
    [
      'of an issuer that does not answer',
      () => sign({ claims: { iss: `${memoryOrigins.idp}/slow` } }),
      'Could not tell',
      /metadata could not be read: localhost/,
    ],
    [
      'of an issuer without keys',
      () => sign({ claims: { iss: `${memoryOrigins.idp}/no-jwks` } }),
      'Could not tell',
      /keys could not be read: it answered with status 404/,
    ],
    ['without an issuer', () => sign({ claims: { iss: 7 } }), 'Could not tell', /nobody to ask/],
  ])('%s', async (_, make, title, why) => {
    const { paste, check } = await open()
    await paste(await make())
    await check()
    expect(await screen.findByText(title)).toBeVisible()
    expect(screen.getByText(why)).toBeVisible()
  })

  test('that is none, or made with a secret, asks nobody', async () => {
    const { paste, check, sent } = await open()
    const [, claims = ''] = (await sign()).split('.')
    await paste(`${btoa('{"alg":"none"}')}.${claims}.`)
    await check()
    expect(await screen.findByText('Signature failed')).toBeVisible()
    await paste(`${btoa('{"alg":"HS256" }')}.${claims}.c2ln`)
    await check()
    expect(await screen.findByText(/signed with the client’s secret/)).toBeVisible()
    expect(await sent()).toEqual([])
  })

  test('of another token is not the one that was checked', async () => {
    const { paste, check } = await open()
    await paste(await sign())
    await check()
    await screen.findByText('Signature passed')
    await paste(await sign({ claims: { sub: 'bob' } }))
    expect(await screen.findByText('Not checked')).toBeVisible()
    expect(screen.queryByText('Signature passed')).toBeNull()
  })

  test('needs the permission, which is said before; decoding does not', async () => {
    const { paste, check, sent } = await open({
      without: 'probe:issuers',
    })
    await paste(await sign())
    await check()
    expect(screen.getByRole('button', { name: 'Check signature' })).toHaveAccessibleDescription(
      /needs the permission probe:issuers/,
    )
    expect(screen.getByRole('table', { name: 'Claims' })).toBeVisible()
    expect(await sent()).toEqual([])
  })

  test('that takes long is stopped: nothing is said, and it is checked when asked again', async () => {
    const { handler, letGo } = held('/probe/keys')
    const { paste, check, user } = await open({ before: [handler] })
    await paste(await sign())
    await check()
    await user.click(await screen.findByRole('button', { name: 'Stop' }))
    expect(screen.getByText('Not checked')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Check signature' })).toHaveFocus()
    letGo()
    await check()
    expect(await screen.findByText('Signature passed')).toBeVisible()
  })

  test('a gateway that does not answer: nothing is said about the signature', async () => {
    const { paste, check, panel, user } = await open()
    await paste(await sign())
    panel.arm('lose-next-answer')
    await check()
    const again = await screen.findByRole('button', { name: 'Check again' })
    expect(screen.getByText(/Greencheck’s server did not answer/)).toBeVisible()
    await user.click(again)
    expect(await screen.findByText('Signature passed')).toBeVisible()
  })
})
