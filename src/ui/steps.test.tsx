// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Steps } from './steps.tsx'

test('says which step is done and which is current, and links those that can be gone to', () => {
  render(
    <Steps
      label="Steps"
      steps={[
        { id: 'provider', title: 'Provider', state: 'done' },
        { id: 'issuer', title: 'Issuer', state: 'current' },
        { id: 'review', title: 'Review', state: 'todo' },
      ]}
      link={(id, props) =>
        id === 'review' ? undefined : (
          <a href={`/${id}`} aria-current={props['aria-current']}>
            {props.children}
          </a>
        )
      }
    />,
  )
  const names = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(names).toEqual(['Provider, done', 'Issuer', 'Review'])
  const links = screen.getAllByRole('link')
  expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, 'step'])
})

const at = (current: number) => (
  <Steps
    label="Steps"
    steps={['Provider', 'Issuer', 'Review'].map((title, index) => ({
      id: title,
      title,
      state: index === current ? 'current' : 'todo',
    }))}
    link={() => undefined}
  />
)

test('says how far one is, and lists all on demand until another step is there', async () => {
  const { rerender } = render(at(1))
  expect(screen.getByText(/Issuer$/, { selector: 'div > span' }).textContent).toBe(
    '2 of 3 · Issuer',
  )
  const all = screen.getByRole('button', { name: 'All steps', expanded: false })
  await userEvent.click(all)
  expect(all.getAttribute('aria-expanded')).toBe('true')
  rerender(at(2))
  expect(all.getAttribute('aria-expanded')).toBe('false')
})
