// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import {
  Link,
  Outlet,
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useRef, useState } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { usePageHeading } from './use-page-heading.ts'

function Frame() {
  const main = useRef<HTMLElement>(null)
  usePageHeading(main)
  return (
    <>
      {['/', '/field', '/late', '/loading', '/own'].map((to) => (
        <Link key={to} to={to} {...(to === '/field' && { hash: 'name' })}>{`Go ${to}`}</Link>
      ))}
      <main ref={main}>
        <Outlet />
      </main>
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

function open() {
  const root = createRootRoute({ component: Frame })
  const page = (path: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => root, path, component })
  const router = createRouter({
    routeTree: root.addChildren([
      page('/', () => <h1>Start</h1>),
      page('/field', Field),
      page('/late', Late),
      page('/loading', Loading),
      page('/own', Own),
    ]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  render(<RouterProvider router={router} />)
}
const press = async (name: string, role = 'button') =>
  userEvent.click(await screen.findByRole(role, { name }))

beforeEach(() => {})

test('the first page names the document and leaves focus alone', async () => {
  open()
  await waitFor(() => expect(document.title).toBe('Start · Greencheck'))
  expect(document.body).toHaveFocus()
})

test('focus goes to the heading of a new page, once, when it is there', async () => {
  open()
  await press('Go /late', 'link')
  await press('Answer')
  expect(await screen.findByRole('heading', { name: 'northwind' })).toHaveFocus()
  expect(document.title).toBe('northwind · Greencheck')
  await press('Rename')
  await waitFor(() => expect(document.title).toBe('contoso · Greencheck'))
  expect(screen.getByRole('button', { name: 'Rename' })).toHaveFocus()
})

test('focus goes along when the heading of a loading page gives way', async () => {
  open()
  await press('Go /loading', 'link')
  expect(await screen.findByRole('heading', { name: 'Connection' })).toHaveFocus()
  await userEvent.hover(screen.getByRole('button', { name: 'Arrive' }))
  await waitFor(() => expect(screen.getByRole('heading', { name: 'fabrikam' })).toHaveFocus())
})

test('a page that puts focus on a heading of its own keeps it', async () => {
  open()
  await press('Go /own', 'link')
  await waitFor(() => expect(document.title).toBe('New connection · Greencheck'))
  expect(screen.getByRole('heading', { name: 'Issuer' })).toHaveFocus()
})

test('an address that names a field leaves the focus there', async () => {
  open()
  await press('Go /field', 'link')
  await waitFor(() => expect(document.title).toBe('New connection · Greencheck'))
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus()
})
