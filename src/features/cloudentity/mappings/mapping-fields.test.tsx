// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showIdpTab } from '../show-idp.helper.tsx'
import { MappingsTab } from './mappings-tab.tsx'

test('a name that is stored twice is offered once, types in the words of the form', async () => {
  const attributes = [
    { name: 'groups', description: 'Groups', type: 'string_array' },
    { name: 'groups', description: 'Groups again', type: 'string' },
    { name: 'odd', description: 'Odd', type: 'tuple' },
    { name: 'bare', description: 'Bare' },
  ]
  const { user } = await showIdpTab(MappingsTab, { idp: { attributes, mappings: [] } })
  await user.click(await screen.findByRole('button', { name: 'Add mapping' }))
  const form = within(screen.getByRole('dialog', { name: 'Add mapping' }))
  const options = within(form.getByLabelText('Attribute')).getAllByRole('option')
  expect(options.map(({ textContent }) => textContent)).toEqual([
    'Choose an attribute',
    'groups, List of strings',
    'odd, tuple',
    'bare, not told',
  ])
  expect(form.getByText('What weak decoding makes of a value for String')).toBeVisible()
})
