// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { createMemoryHistory } from '@tanstack/history'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useRef, useState } from 'react'
import { expect, test } from 'vitest'
import { Link } from '#panels/router/link.tsx'
import { RouterProvider, usePlace } from '#panels/router/router-context.tsx'
import { createRouter } from '#panels/router/router.ts'
import { usePageHeading } from './use-page-heading.ts'

const paths = {
  Start: '/connections',
  Field: '/inspector',
  Late: '/link-check',
  Loading: '/issuer-check',
  Own: '/cloudentity',
  Parts: '/who-arrives-where',
} as const
const pages = {
  [paths.Start]: () => <h1>Start</h1>,
  [paths.Field]: Field,
  [paths.Late]: Late,
  [paths.Loading]: Loading,
  [paths.Own]: Own,
  [paths.Parts]: Parts,
}

function Frame() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = usePlace()
  usePageHeading(main)
  const Page = Object.entries(pages).find(([path]) => path === pathname)?.[1]
  return (
    <>
      {Object.entries(paths).map(([name, to]) => (
        <Link key={to} to={to} {...(to === paths.Field && { hash: 'name' })}>{`Go ${name}`}</Link>
      ))}
      <main ref={main}>{Page && <Page />}</main>
    </>
  )
}

function Field() {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <>
      <h1>New connection</h1>
      <input id="name" aria-label="Name" ref={input} />
    </>
  )
}

/** Another heading stands there until its data is there. */
function Loading() {
  const [name, setName] = useState<string>()
  return (
    <>
      {name === undefined ? <h1 key="wait">Connection</h1> : <h1 key="name">{name}</h1>}
      <button onMouseEnter={() => setName('fabrikam')}>Arrive</button>
    </>
  )
}

/** Its heading comes after its data, and changes. */
function Late() {
  const [name, setName] = useState<string>()
  return (
    <>
      {name !== undefined && <h1>{name}</h1>}
      <button onClick={() => setName('northwind')}>Answer</button>
      <button onClick={() => setName('contoso')}>Rename</button>
    </>
  )
}

function Own() {
  const step = useRef<HTMLHeadingElement>(null)
  useEffect(() => step.current?.focus(), [])
  return (
    <>
      <h1>New connection</h1>
      <h2 ref={step} tabIndex={-1}>
        Issuer
      </h2>
    </>
  )
}

/** A page in parts, which is given a name. */
function Parts() {
  const [name, setName] = useState('')
  return (
    <>
      <h1>New connection</h1>
      <nav>
        <span aria-current="step">Issuer</span>
      </nav>
      <div data-title={name && `${name} (draft)`}>{name}</div>
      <button onClick={() => setName('northwind')}>Name it</button>
    </>
  )
}

function open() {
  const history = createMemoryHistory({ initialEntries: [paths.Start] })
  render(
    <RouterProvider router={createRouter(history, () => {})}>
      <Frame />
    </RouterProvider>,
  )
}
const press = async (name: string, role = 'button') =>
  userEvent.click(await screen.findByRole(role, { name }))

test('the first page names the document and leaves focus alone', async () => {
  open()
  await waitFor(() => expect(document.title).toBe('Start · Greencheck'))
  expect(document.body).toHaveFocus()
})

test('focus goes to the heading of a new page, once, when it is there', async () => {
  open()
  await press('Go Late', 'link')
  await press('Answer')
  expect(await screen.findByRole('heading', { name: 'northwind' })).toHaveFocus()
  expect(document.title).toBe('northwind · Greencheck')
  await press('Rename')
  await waitFor(() => expect(document.title).toBe('contoso · Greencheck'))
  expect(screen.getByRole('button', { name: 'Rename' })).toHaveFocus()
})

test('focus goes along when the heading of a loading page gives way', async () => {
  open()
  await press('Go Loading', 'link')
  expect(await screen.findByRole('heading', { name: 'Connection' })).toHaveFocus()
  await userEvent.hover(screen.getByRole('button', { name: 'Arrive' }))
  await waitFor(() => expect(screen.getByRole('heading', { name: 'fabrikam' })).toHaveFocus())
})

test('a page that puts focus on a heading of its own keeps it', async () => {
  open()
  await press('Go Own', 'link')
  await waitFor(() => expect(document.title).toBe('New connection · Greencheck'))
  expect(screen.getByRole('heading', { name: 'Issuer' })).toHaveFocus()
})

test('an address that names a field leaves the focus there', async () => {
  open()
  await press('Go Field', 'link')
  await waitFor(() => expect(document.title).toBe('New connection · Greencheck'))
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus()
})

test('the title has the step or tab, and the page by the name it is given', async () => {
  open()
  await press('Go Parts', 'link')
  await waitFor(() => expect(document.title).toBe('Issuer · New connection · Greencheck'))
  await press('Name it')
  await waitFor(() => expect(document.title).toBe('Issuer · northwind (draft) · Greencheck'))
})
