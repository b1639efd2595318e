import { expect, test } from 'vitest'
import { auth0Forms, exportedOfTenant } from '#panels/export/auth0-forms.ts'
import { factsOf, filesOf } from './files-of.ts'

const exported = (name: string) =>
  exportedOfTenant(
    {
      origin: 'https://acme.us.auth0.com',
      body: {
        name,
        strategy: 'oidc',
        options: { client_id: 'acme', client_secret: 'CLIENT_SECRET' },
      },
      clients: [],
    },
    '2026-12-01T00:00:00Z',
  )
const formOf = (id: string) => auth0Forms.find(({ value }) => value === id) ?? auth0Forms[0]

test('names that differ in capitals alone would share a secret of the Deploy CLI: said', () => {
  const form = formOf('deploy-cli-yaml')
  const shared = factsOf(form, [exported('A-b'), exported('a-b'), exported('c')], 'f')
  expect(shared).toContainEqual({
    term: 'Secret',
    value: 'CONNECTION_A_B_SECRET, CONNECTION_C_SECRET',
  })
  expect(shared.map(({ term }) => term)).toContain('One secret for several')
  const apart = factsOf(form, [exported('a-b'), exported('c')], 'f')
  expect(apart.map(({ term }) => term)).not.toContain('One secret for several')
})

test('the SDK’s secret is another one for each file: not said to be shared', () => {
  const facts = factsOf(formOf('node-sdk'), [exported('a'), exported('b')], 'f')
  expect(facts).toContainEqual({ term: 'Secret', value: 'IDP_CLIENT_SECRET' })
  expect(facts.map(({ term }) => term)).not.toContain('One secret for several')
})

test('identifiers of one file of Terraform are as many as its connections', () => {
  const [file] = filesOf(formOf('terraform'), [exported('1-a'), exported('a-1'), exported('A-1')])
  const labels = [...(file?.text ?? '').matchAll(/resource "auth0_connection" "(\w+)"/g)]
  expect(labels.map(([, label]) => label)).toEqual(['_1_a', 'a_1', 'A_1'])
})
