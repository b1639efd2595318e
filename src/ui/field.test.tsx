// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Checkbox } from './checkbox.tsx'
import { Choice } from './choice.tsx'
import { SecretInput } from './secret-input.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

const words = { label: 'Scopes', hint: 'Space separated', error: 'Add openid' }
const nothing = () => {}

test.each([
  ['textbox', <TextInput key="1" {...words} />],
  ['textbox', <TextArea key="2" {...words} />],
  ['combobox', <Select key="3" {...words} options={[]} />],
  ['checkbox', <Checkbox key="4" {...words} checked onChange={nothing} />],
])('a %s is named, and described by its error before its hint', (role, control) => {
  render(control)
  const description = 'Add openid Space separated'
  const found = screen.getByRole(role, { name: 'Scopes', description })
  expect(found.getAttribute('aria-invalid')).toBe('true')
})

test('without hint and error nothing is described', () => {
  render(<TextInput label="Name" optional />)
  const input = screen.getByRole('textbox', { name: 'Name (optional)' })
  expect(input.hasAttribute('aria-describedby')).toBe(false)
  expect(input.hasAttribute('aria-invalid')).toBe(false)
})

test('a status belongs to the description', () => {
  render(<TextInput label="Issuer" status="Issuer found" labelHidden />)
  screen.getByRole('textbox', { name: 'Issuer', description: 'Issuer found' })
})

test('a choice names its group and each option, and gives the reason of a closed one', () => {
  render(
    <Choice
      {...words}
      label="Channel"
      id="channel"
      value=""
      onChange={nothing}
      options={[
        { value: 'key', label: 'Private key', unavailable: 'Not offered by the IdP' },
        { value: 'back', label: 'Back Channel', description: 'With a secret' },
      ]}
    />,
  )
  screen.getByRole('group', { name: 'Channel', description: 'Add openid Space separated' })
  const closed = screen.getByRole('radio', { name: 'Private key' })
  expect(closed.matches(':disabled')).toBe(true)
  const open = screen.getByRole('radio', { name: 'Back Channel', description: 'With a secret' })
  expect(open.id).toBe('channel')
})

test('a secret is hidden until it is asked for', async () => {
  const user = userEvent.setup()
  render(<SecretInput label="Client secret" />)
  const input = screen.getByLabelText('Client secret')
  expect(input.getAttribute('type')).toBe('password')
  await user.click(screen.getByRole('button', { name: 'Show client secret' }))
  expect(input.getAttribute('type')).toBe('text')
  await user.click(screen.getByRole('button', { name: 'Hide client secret' }))
  expect(input.getAttribute('type')).toBe('password')
})
