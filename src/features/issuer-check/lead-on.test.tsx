// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { draftStoreFor } from '#kept/use-drafts.ts'
import { memoryOrigins } from '#mocks/msw/handler.ts'
import { openApp } from '#testing/show-app.tsx'

const { idp } = memoryOrigins
const check = (path: string, more = '') =>
  `/issuer-check?url=${encodeURIComponent(`${idp}${path}`)}${more}`
const leadsOn = { name: 'New connection with this issuer' }

test('an issuer that fits becomes a draft with what was asked of it', async () => {
  const { show, session } = await openApp()
  const { user, at } = show(check('', '&channel=front&pkce=S256&scopes=openid+email'))
  await user.click(await screen.findByRole('button', leadsOn))
  await screen.findByRole('heading', { level: 1, name: 'New connection' })
  expect(at()).toMatch(/^\/connections\/new\/issuer\?draft=/)
  const store = draftStoreFor(session.config.domain, session.sub)
  const [draft] = store.list().drafts
  expect(draft?.values).toMatchObject({
    discoveryUrl: `${idp}/.well-known/openid-configuration`,
    channel: 'front_channel',
    channelChosen: true,
    pkce: 'S256',
    scopes: ['openid', 'email'],
  })
  if (draft) store.remove(draft.id)
})

test('one that will not work leads nowhere', async () => {
  const { show } = await openApp()
  show(check('/wrong-issuer'))
  await screen.findAllByText(/it will not work/)
  expect(screen.queryByRole('button', leadsOn)).toBeNull()
})

test('who may not create is told so', async () => {
  const { show } = await openApp({ without: 'create:connections' })
  show(check(''))
  expect(await screen.findByRole('button', leadsOn)).toHaveAccessibleDescription(
    /create:connections/,
  )
})

test('the empty page has one to try', async () => {
  const { show, requests } = await openApp()
  const { user } = show('/issuer-check')
  await user.click(await screen.findByRole('button', { name: 'Try it with your own tenant' }))
  expect(await screen.findAllByText(/^Issuer found/)).not.toEqual([])
  expect(requests).toContain('POST /probe/document')
})
