// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ProfileLine } from '#domain/destinations/auth0/mapping/compare-profile.ts'
import { ProfileTable } from './profile-table.tsx'

const line = (name: string, value: string, told: string): ProfileLine => ({
  name,
  present: true,
  value,
  predicted: { name, fate: 'kept', value: told, from: [name], notes: [], errors: [] },
  match: value === told ? 'equal' : 'different',
})
const cells = () =>
  screen
    .getAllByRole('row')
    .map((row) => [...row.children].slice(1).map(({ textContent }) => textContent))

test('what differs from what was told has a result, and what does not is no finding', () => {
  const lines = [line('email', 'a@b.example', 'a@b.example'), line('name', 'Emil', 'Emilia')]
  render(<ProfileTable lines={lines} notes={[]} basis="told" stored />)
  expect(cells()).toEqual([
    ['Stored now', 'Told to the tester', 'Result'],
    ['a@b.example', 'the same', 'As the tester was told'],
    ['Emil', 'Emilia', 'Different'],
  ])
})
