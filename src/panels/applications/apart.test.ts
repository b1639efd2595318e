import { expect, test } from 'vitest'
import { apartInWords, isSetApart } from './apart.ts'

test('our own applications and those of machines are set apart, by what they are', () => {
  const own = { app_type: 'spa', reserved: 'tester' } as const
  const machine = { app_type: 'non_interactive' } as const
  expect([own, machine, { app_type: 'spa' }, {}].map(isSetApart)).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(apartInWords([own, own, machine], undefined)).toBe(
    '2 of Greencheck’s own, 1 that no user logs in to',
  )
  expect(apartInWords([own], '1 enabled')).toBe('1 of Greencheck’s own, 1 enabled')
  expect(apartInWords([machine, machine], undefined)).toBe('2 that no user logs in to')
})
