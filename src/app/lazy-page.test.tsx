// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { ChunkError, lazyPage } from './lazy-page.ts'

const module = { Hello: () => <h1>Hello</h1> }

test('code that is there is drawn at once', async () => {
  const { Page, fetch } = lazyPage(async () => module, 'Hello')
  await fetch()
  render(<Page />)
  expect(screen.getByRole('heading')).toBeVisible()
})

test('code that is not is waited for', async () => {
  const { Page } = lazyPage(async () => module, 'Hello')
  render(
    <Suspense fallback="…">
      <Page />
    </Suspense>,
  )
  expect(screen.queryByRole('heading')).toBeNull()
  expect(await screen.findByRole('heading')).toBeVisible()
})

test('code that does not come is asked for again', async () => {
  let asked = 0
  const { fetch } = lazyPage(async () => {
    if (++asked === 1) throw new TypeError('Failed to fetch')
    return module
  }, 'Hello')
  await expect(fetch()).rejects.toThrow(ChunkError)
  await expect(fetch()).resolves.toBe(module.Hello)
})
