// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Chips } from './chips.tsx'

const Domains = ({ start }: { start: string[] }) => {
  const [value, setValue] = useState(start)
  return (
    <Chips
      label="Domains"
      value={value}
      onChange={setValue}
      fixed={['openid']}
      suggestions={['groups']}
      normalise={(entry) => entry.toLowerCase()}
    />
  )
}

const start = (...entries: string[]) => {
  render(<Domains start={entries} />)
  return { user: userEvent.setup(), input: screen.getByRole('textbox', { name: 'Domains' }) }
}
const shown = () => screen.queryAllByRole('listitem').map((item) => item.textContent)

test.each([
  ['Enter', 'a.example{Enter}b.example{Enter}'],
  ['a comma', 'a.example,b.example,'],
  ['a blank', 'A.example b.example '],
  ['leaving the field', 'a.example b.example{Tab}'],
])('%s ends an entry', async (_, keys) => {
  const { user, input } = start()
  await user.click(input)
  await user.keyboard(keys)
  expect(shown()).toEqual(['a.example', 'b.example'])
})

test('a paste of lines becomes one entry per line', async () => {
  const { user, input } = start()
  await user.click(input)
  await user.paste('a.example\nb.example\n\nc.example')
  expect(shown()).toEqual(['a.example', 'b.example', 'c.example'])
})

test('an entry that is there already is announced, not added', async () => {
  const { user, input } = start('a.example')
  await user.type(input, 'A.example{Enter}')
  expect(shown()).toEqual(['a.example'])
  expect(screen.getByRole('status').textContent).toBe('A.example is in the list')
})

test('Backspace takes the last entry away, but neither text being typed nor a fixed one', async () => {
  const { user, input } = start('openid', 'email')
  await user.type(input, 'x{Backspace}')
  expect(shown()).toEqual(['openid', 'email'])
  await user.keyboard('{Backspace}{Backspace}')
  expect(shown()).toEqual(['openid'])
})

test('removing an entry keeps the focus in the field and says so', async () => {
  const { user, input } = start('openid', 'email', 'profile')
  await user.click(screen.getByRole('button', { name: 'Remove email' }))
  expect(shown()).toEqual(['openid', 'profile'])
  expect(document.activeElement).toBe(input)
  expect(screen.getByRole('status').textContent).toBe('Removed email')
  expect(screen.queryByRole('button', { name: 'Remove openid' })).toBeNull()
})

test('a suggestion is offered until it is taken', async () => {
  const { user } = start()
  await user.click(screen.getByRole('button', { name: 'Add groups' }))
  expect(shown()).toEqual(['groups'])
  expect(screen.queryByRole('button', { name: 'Add groups' })).toBeNull()
})

test('an entry that is there in other letters is not added again', async () => {
  const { user, input } = start('Acme.example')
  await user.type(input, 'ACME.example{Enter}')
  expect(shown()).toEqual(['Acme.example'])
  expect(screen.getByText('ACME.example is in the list')).toBeDefined()
})

test('an entry that is wrong is marked at its chip, in words too', () => {
  render(
    <Chips
      label="Domains"
      value={['a.example', 'not a']}
      onChange={() => {}}
      wrong={(entry) => (entry.includes(' ') ? 'Not a domain' : undefined)}
    />,
  )
  const [good, bad] = screen.getAllByRole('listitem')
  const mark = screen.getByRole('img', { name: 'Not a domain' })
  expect(bad?.contains(mark)).toBe(true)
  expect(good?.contains(mark)).toBe(false)
})
