// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LongValue } from './long-value.tsx'

test('a name from outside hides nothing in the button’s words', () => {
  render(<LongValue of={'plan\u202E'} value={'x'.repeat(300)} />)
  expect(screen.getByRole('button')).toHaveTextContent('Show all 300 characters of plan‹U+202E›')
})
