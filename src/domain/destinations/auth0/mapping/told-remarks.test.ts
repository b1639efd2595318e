import { expect, test } from 'vitest'
import { previewOf } from './preview.ts'
import { remarksOf } from './remarks.ts'
import type { Source } from './sources.ts'
import { toldRemarks } from './told-remarks.ts'

test.each<[Source['absence'], string[]]>([
  ['unsent', ['missing plan', 'made-up name']],
  ['unseen', []],
])('of a source whose silence means %s, absent claims are remarked on: %j', (absence, told) => {
  const attributes = {
    name: '${context.tokenset.title}',
    plan: '${context.tokenset.plan}',
    email: '${context.tokenset.email}',
    email_verified: '${context.tokenset.email_verified}',
  }
  const options = { attribute_map: { mapping_mode: 'use_map' as const, attributes } }
  const connection = { id: 'con_1', name: 'northwind', strategy: 'oidc', options }
  const tokenset = { sub: '1', email: 'a@northwind.example', email_verified: true }
  const preview = previewOf({ connection, source: { tokenset, absence } })
  const remarks = toldRemarks(remarksOf({ connection, tokenset }), preview)
  expect(remarks.map(({ code, attribute }) => `${code} ${attribute}`)).toEqual(told)
})
