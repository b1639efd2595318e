import { expect, test } from 'vitest'
import type { Line } from './lines.ts'
import { applyLines } from './apply-lines.ts'

const line = (name: string): Line => ({
  imported: {
    body: { name, strategy: 'oidc', options: {} },
    clients: [],
    secret: undefined,
    problems: [],
  },
  row: {
    kind: 'create',
    name,
    strategy: 'oidc',
    body: { name, strategy: 'oidc', options: {} },
    secret: 'none',
    moved: [],
    changes: [],
    enables: [],
    unknown: [],
    unwritten: [],
  },
})

test('what nobody foresaw fails one connection, and what was written is told', async () => {
  const { status, lines } = await applyLines([line('one'), line('two'), line('three')], {
    planner: {
      plan: () => Promise.reject(new Error('not asked')),
      apply: ({ name }) =>
        name === 'two'
          ? Promise.reject(new Error('The pages of a list do not end.'))
          : Promise.resolve({ state: 'done', id: 'con_1' }),
    },
    stopped: new AbortController().signal,
    secretOf: () => undefined,
    err: () => {},
  })
  expect(status).toBe('failed')
  expect(lines.map(({ outcome }) => outcome)).toMatchObject([
    { state: 'done' },
    { state: 'failed', error: { message: 'The pages of a list do not end.' } },
    { state: 'not-begun' },
  ])
})
