// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
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
