import { expect, test } from 'vitest'
import { trace } from '#domain/destinations/cloudentity/lineage/trace.ts'
import { layOut } from './picture-layout.ts'

const map = (source: string, target = source, type = 'string') => ({ source, target, type })
const claim = (name: string, type: string) => ({ type, name, source_path: name, scopes: [] })
const drawnOf = (names: readonly string[], mappings: readonly ReturnType<typeof map>[]) => {
  const context = [
    { name: 'email', type: 'string' },
    { name: 'name', type: 'number' },
    { name: 'kept', type: 'string' },
  ] as const
  const lines = trace({
    attributes: names.map((name) => ({ name, type: 'string' })),
    mappings,
    context,
    getUserInfo: false,
    claims: [claim('email', 'id_token'), claim('email', 'access_token'), claim('name', 'id_token')],
    scopes: [],
  })
  return layOut(lines, new Map(context.map(({ name, type }) => [name, type])))
}

test('a way is drawn as far as it gets', () => {
  const { drawn } = drawnOf(
    ['email', 'userinfo.x', 'groups', 'lost', 'name'],
    [map('email'), map('userinfo.x', 'email'), map('lost'), map('name')],
  )
  expect(drawn.map(({ claim: { name }, stop, look, says }) => [name, stop, look, says])).toEqual([
    ['email', 'whole', 'ink', ''],
    ['x', 'attribute', 'bad', '“Get user info” is off'],
    ['groups', 'mapping', 'bad', 'no mapping'],
    ['lost', 'context', 'bad', 'no such context attribute'],
    ['name', 'whole', 'warn', 'a string, kept as a number'],
  ])
})

test('two ways to one context attribute meet at the first, which says what arrives', () => {
  const { drawn, targets } = drawnOf(
    ['email', 'upn', 'name', 'kept', 'gone'],
    [map('email'), map('upn', 'email'), map('name'), map('kept'), map('gone')],
  )
  expect(drawn[1]?.contextY).toBe(drawn[0]?.y)
  expect(
    targets.map(({ context, app }) => [context.name, context.about, app.name, app.about]),
  ).toEqual([
    ['email', 'String', 'email', 'access token, ID token'],
    ['name', 'Number', 'name', 'could not tell'],
    ['kept', 'String', '', 'not asked for'],
    ['gone', '', '', 'never arrives'],
  ])
})

test('long and hostile names are shortened, and what is unseen is written out', () => {
  const { drawn } = drawnOf([`a\u202e${'b'.repeat(80)}`], [])
  const name = drawn[0]?.claim.name ?? ''
  expect(name).toMatch(/^a‹U\+202E›b+…$/)
  expect(name).toHaveLength(30)
})
