// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { announced, good, link, open, tenant } from './link-check.helper.tsx'

const mended = async () =>
  (await screen.findByRole('region', { name: 'Mended link' })).querySelector('code')?.textContent

test('a link that a mail protection wrapped is unwrapped, and that is said', async () => {
  const { paste } = await open()
  const inside = encodeURIComponent(link())
  await paste(`https://eur03.safelinks.protection.outlook.com/?url=${inside}&data=05`)
  expect(await screen.findByText(/Wrapped by Microsoft Safe Links\./)).toBeVisible()
  expect(await mended()).toBe(link())
})

test('a blank behind the connection’s name: the connection is found, and the link goes without', async () => {
  const { paste, requests } = await open()
  await paste(link({ connection: `${good.connection} ` }))
  expect(await mended()).toBe(link())
  expect(screen.getByText(/Blanks or quotes stand around the value/)).toBeVisible()
  expect(requests).toContain(`GET /connections?name=${good.connection}`)
})

test('the address of a login page says what it is, and asks nothing', async () => {
  const { paste, field, requests } = await open()
  await paste(`${tenant}/u/login?state=hKFo2SBabc`)
  await announced(/login page that was open once/)
  expect(field).toHaveAccessibleDescription(/a bookmark of it fails/)
  expect(requests).toEqual([])
})
