// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { createBrowserHistory, createMemoryHistory } from '@tanstack/history'
import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, onTestFinished, test, vi } from 'vitest'
import { LeaveGuard } from '../leave-guard/leave-guard.tsx'
import { Link } from './link.tsx'
import { RouterProvider, useNavigate, usePlace } from './router-context.tsx'
import { createRouter } from './router.ts'

function Page({ dirty }: { readonly dirty: boolean }) {
  const { pathname, search, hash, state } = usePlace()
  const go = useNavigate()
  return (
    <>
      <output>{JSON.stringify({ pathname, search, hash, deleted: state.deleted })}</output>
      <Link to="/connections">List</Link>
      <Link to="/connections" exact>
        List itself
      </Link>
      <Link to="/connections/$id/test" params={{ id: 'a' }} search={{ run: '1' }}>
        Run
      </Link>
      <Link to="/inspector" onClick={(event) => event.preventDefault()}>
        Held
      </Link>
      <button onClick={() => go({ to: '/connections', state: { deleted: 'x' }, replace: true })}>
        Replace
      </button>
      <button onClick={() => go({ to: '/inspector', resetScroll: false })}>Unmoved</button>
      <LeaveGuard dirty={dirty} />
    </>
  )
}

const inMemory = (path: string) => createMemoryHistory({ initialEntries: [path] })

function open({
  path = '/connections/a/test?run=1#x',
  dirty = false,
  history = inMemory(path),
} = {}) {
  const prepared: string[] = []
  const router = createRouter(history, (one) => prepared.push(one))
  render(
    <RouterProvider router={router}>
      <Page dirty={dirty} />
    </RouterProvider>,
  )
  const press = (name: string, role = 'link') => userEvent.click(screen.getByRole(role, { name }))
  const at = () => history.location.href
  return { history, router, prepared, press, at }
}
const shown = () => JSON.parse(screen.getByRole('status').textContent)

test('says where it is, and which links lead there', async () => {
  const { press } = open()
  expect(shown()).toEqual({ pathname: '/connections/a/test', search: { run: '1' }, hash: 'x' })
  const current = () =>
    screen.getAllByRole('link', { current: 'page' }).map(({ textContent }) => textContent)
  expect(current()).toEqual(['List', 'Run'])
  await press('List')
  expect(current()).toEqual(['List', 'List itself'])
})

test('follows a plain click, and leaves the others to the browser', async () => {
  const { press, at, prepared } = open({ path: '/inspector' })
  const link = screen.getByRole('link', { name: 'Run' })
  expect(link).toHaveAttribute('href', '/connections/a/test?run=1')
  await press('Held')
  expect(at()).toBe('/inspector')
  const user = userEvent.setup()
  link.addEventListener('click', (event) => event.preventDefault(), { once: true })
  await user.keyboard('{Control>}')
  await user.click(link)
  expect(at()).toBe('/inspector')
  await user.keyboard('{/Control}')
  expect(prepared.at(-1)).toBe('/connections/a/test')
  await user.click(link)
  expect(at()).toBe('/connections/a/test?run=1')
})

test('replaces an entry, and remembers beside its address until that is settled', async () => {
  const { press, at, history, router } = open({ path: '/inspector' })
  await press('Replace', 'button')
  expect([at(), history.length]).toEqual(['/connections', 1])
  expect(shown()).toMatchObject({ deleted: 'x' })
  act(() => router.settle())
  await expect.poll(shown).not.toHaveProperty('deleted')
})

test('scrolls to the top of another page, and back to where one was', async () => {
  const scroll = vi.spyOn(window, 'scrollTo').mockImplementation(() => {})
  const { press, history } = open({ path: '/inspector' })
  window.scrollY = 120
  await press('List')
  expect(scroll.mock.calls).toEqual([[0, 0]])
  window.scrollY = 0
  act(() => history.back())
  expect(scroll.mock.calls.at(-1)).toEqual([0, 120])
  await press('List')
  scroll.mockClear()
  await press('Unmoved', 'button')
  expect(scroll).not.toHaveBeenCalled()
})

test('prepares another page, and not once more the one that is on screen', async () => {
  const { prepared, router } = open({ path: '/connections' })
  act(() => router.go({ to: '/connections', search: { text: 'a' }, replace: true }))
  act(() => router.prepare('/connections?text=a'))
  expect(prepared).toEqual(['/connections'])
  act(() => router.go({ to: '/inspector' }))
  expect(prepared).toEqual(['/connections', '/inspector'])
})

test('a fragment that is typed leaves the scrolling to its field', async () => {
  window.history.replaceState(null, '', '/inspector')
  const history = createBrowserHistory()
  onTestFinished(() => history.destroy())
  const scroll = vi.spyOn(window, 'scrollTo').mockImplementation(() => {})
  scroll.mockClear()
  open({ history })
  act(() => window.location.assign('#token'))
  await expect.poll(shown).toMatchObject({ hash: 'token' })
  expect(scroll).not.toHaveBeenCalled()
})

test.each(['link', 'Back'])('what is not saved is not left by %s unasked', async (way) => {
  window.history.replaceState(null, '', '/inspector')
  const history = createBrowserHistory()
  onTestFinished(() => history.destroy())
  history.push('/connections/a/test')
  history.flush()
  const { press, at } = open({ dirty: true, history })
  const leave = async () => (way === 'link' ? press('List') : act(() => history.back()))
  await leave()
  await userEvent.click(await screen.findByRole('button', { name: 'Stay' }))
  await expect.poll(at).toBe('/connections/a/test')
  await leave()
  await userEvent.click(await screen.findByRole('button', { name: 'Leave' }))
  await expect.poll(at).toBe(way === 'link' ? '/connections' : '/inspector')
})
