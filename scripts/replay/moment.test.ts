import { expect, it } from 'vitest'
import { since } from './moment.ts'
import type { Interaction } from './recording.ts'

const get = (number: number, path: string): Interaction => ({
  cassette: 'made up',
  at: `2026-05-01 #${number}`,
  request: { method: 'GET', path },
  response: { status: 200 },
})
const recording = [get(3, '/a'), get(4, '/b'), get(6, '/b'), get(7, '/a'), get(8, '/c')]

it.each([
  ['/a', 'part'],
  ['/b', 'all'],
  ['/c', 'nothing'],
] as const)('of %s before #7: %s', (path, answer) => {
  const [, , , one = get(0, '')] = recording
  expect(since(recording, one, ({ request }) => request.path === path)).toBe(answer)
})
