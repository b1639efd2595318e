import { expect, test } from 'vitest'
import { z } from 'zod/mini'
import { nestedErrors } from './nested-errors.ts'
import { schemaResolver } from './schema-resolver.ts'

const schema = z.object({
  name: z.string().check(z.minLength(2, 'too short'), z.regex(/^a/, 'begins with a')),
  endpoints: z.object({ issuer: z.string().check(z.minLength(1, 'missing')) }),
})
const run = (values: z.output<typeof schema>) =>
  schemaResolver<z.output<typeof schema>>(() => schema)(values, undefined, {
    fields: {},
    shouldUseNativeValidation: false,
  })

test('good values are handed on as they are', async () => {
  const values = { name: 'acme', endpoints: { issuer: 'x' } }
  expect(await run(values)).toEqual({ values, errors: {} })
})

test('each path has its first issue, nested as the values are', async () => {
  expect(await run({ name: 'b', endpoints: { issuer: '' } })).toEqual({
    values: {},
    errors: {
      name: { type: 'invalid', message: 'too short' },
      endpoints: { issuer: { type: 'invalid', message: 'missing' } },
    },
  })
})

test.each([[['oidcMetadata', 'oidcMetadata.issuer']], [['oidcMetadata.issuer', 'oidcMetadata']]])(
  'an error of the whole stands beside one of a member: %j',
  (paths) => {
    expect(nestedErrors(paths.map((path) => [path, `about ${path}`]))).toEqual({
      oidcMetadata: {
        type: 'invalid',
        message: 'about oidcMetadata',
        issuer: { type: 'invalid', message: 'about oidcMetadata.issuer' },
      },
    })
  },
)
