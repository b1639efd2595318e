import { expect, test } from 'vitest'
import { readImport } from '#domain/destinations/auth0/imports/read-import.ts'
import { readYaml } from './read-yaml.ts'

const read = (text: string) => readImport(text, readYaml)

test('anchors, merge keys and several documents, as they are written for the Deploy CLI', () => {
  const text = `---
connections:
  - &one
    name: one
    strategy: oidc
    options: { client_id: acme, client_secret: CANARY }
  - <<: *one
    name: two
---
name: three
strategy: oidc
`
  expect(read(text)).toMatchObject({
    problems: [],
    connections: [
      { body: { name: 'one' }, secret: 'CANARY' },
      { body: { name: 'two', options: { client_id: 'acme' } }, secret: 'CANARY' },
      { body: { name: 'three' } },
    ],
  })
})

test('a list alone, and a name in quotes', () => {
  for (const text of ['  - name: one\n    strategy: oidc\n', '- "name": one\n  "strategy": oidc\n'])
    expect(read(text)).toMatchObject({ problems: [], connections: [{ body: { name: 'one' } }] })
})

test('a keyword within a text is no comment, and a secret that is a number is no secret', () => {
  const { connections } = read(
    'name: one\nstrategy: oidc\noptions:\n  scope: openid ##MORE##\n  client_secret: 012345\n',
  )
  expect(connections).toMatchObject([{ body: { options: {} }, secret: undefined }])
  expect(connections[0]?.body.options).toEqual({})
  expect(connections[0]?.problems.map(({ quoted }) => quoted)).toEqual([
    'options.client_secret',
    'options.scope: openid @@MORE@@',
  ])
})
