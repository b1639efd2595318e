import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CreateConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import { readImport } from '#domain/destinations/auth0/imports/read-import.ts'
import { auth0Forms, exportedOfTenant } from '#panels/export/auth0-forms.ts'
import { readYaml } from './read-yaml.ts'

const origin = 'https://acme.us.auth0.com'

/** What a language, a shell or a template would read as its own. */
// prettier-ignore
const awkward = fc.constantFrom(
  "'", '"', '\\', '$', '${x}', '$${y}', '%{', '%%{', '#{z}', '$(id)', '`', '\n', '\t', '</script>', '#',
  ': ', '- ', '<<EOT', '\\u0041', '%s', '\u2028', 'ü', '😀', '\u202E', 'שלום', '\u0000', '\u007F',
)
const hostile = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 6 })
  .map((parts) => parts.join(''))
const name = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,6}){0,2}$/)
const nothingOdd = hostile.filter((text) => !/##\w+##|@@\w+@@/.test(text))
const text = nothingOdd.filter((one) => one !== '')
const texts = fc.dictionary(text, text, { maxKeys: 4 })

const body: fc.Arbitrary<CreateConnectionBody> = fc
  .record(
    {
      name,
      strategy: fc.constant('oidc'),
      display_name: text.map((one) => one.slice(0, 60)),
      is_domain_connection: fc.boolean(),
      show_as_button: fc.boolean(),
      metadata: texts,
      options: fc.record(
        {
          type: fc.constantFrom('back_channel', 'front_channel'),
          client_id: text,
          client_secret: fc.constant('CLIENT_SECRET'),
          issuer: text,
          // A set of texts in Terraform: one space between them.
          scope: fc
            .array(
              fc.stringMatching(/^[!#-[\]-~]{1,8}$/).filter((one) => !/##|@@/.test(one)),
              { minLength: 1, maxLength: 4 },
            )
            .map((one) => one.join(' ')),
          domain_aliases: fc.array(text, { maxLength: 3 }),
          connection_settings: fc.record({ pkce: fc.constantFrom('auto', 'S256') }),
          upstream_params: fc.dictionary(text, fc.record({ value: text }), { maxKeys: 3 }),
          oidc_metadata: fc.record({ issuer: text, claims_supported: fc.array(text) }),
          attribute_map: fc.record({
            mapping_mode: fc.constant('use_map'),
            attributes: fc.dictionary(text, fc.oneof(text, fc.boolean(), fc.integer()), {
              maxKeys: 4,
            }),
          }),
          send_back_channel_nonce: fc.boolean(),
        },
        { requiredKeys: ['client_id'], noNullPrototype: true },
      ),
    },
    { requiredKeys: ['name', 'strategy', 'options'], noNullPrototype: true },
  )
  .filter((one) => !/##\w+##|@@\w+@@/.test(JSON.stringify(one)))

const clientIds = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z0-9]{3,32}$/), { maxLength: 60 })

const formats = [
  ['json', false],
  ['har', true],
  ['curl', true],
  ['deploy-cli-yaml', true],
  ['deploy-cli-directory', true],
  ['terraform', true],
] as const

test.each(formats)('what goes out as %s comes in as it was', (format, hasClients) => {
  const form = auth0Forms.find(({ value }) => value === format)
  if (!form) throw new Error('no such form')
  fc.assert(
    fc.property(body, clientIds, (meant, ids) => {
      const clients = ids.map((clientId) => ({ clientId, name: undefined }))
      const out = form.text(
        exportedOfTenant({ origin, body: meant, clients }, '2026-12-01T00:00:00Z'),
      )
      const { client_secret: _secret, ...options } = meant.options ?? {}
      expect(readImport(out, readYaml)).toEqual({
        format: expect.any(String),
        problems: [],
        connections: [
          {
            body: { ...meant, options },
            clients: hasClients ? ids : [],
            secret: undefined,
            problems: [],
          },
        ],
      })
    }),
    { numRuns: 200 },
  )
})

test.each(
  auth0Forms.flatMap(({ value, joined }) => (joined ? [[value, joined.text] as const] : [])),
)('several go out as one file of %s and come in as several', (_, join) => {
  const meant = ['northwind', 'fabrikam'].map((each): CreateConnectionBody => ({
    name: each,
    strategy: 'oidc',
    options: { client_id: `${each} \${x}` },
  }))
  const all = meant.map((one) =>
    exportedOfTenant({ origin, body: one, clients: [] }, '2026-12-01T00:00:00Z'),
  )
  const { connections, problems } = readImport(join(all), readYaml)
  expect(problems).toEqual([])
  expect(connections.map((one) => one.body)).toEqual(meant)
})
