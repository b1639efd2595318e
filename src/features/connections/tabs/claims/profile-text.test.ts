import { expect, test } from 'vitest'
import { profileText, readProfile } from './profile-text.ts'

const rules = { loopbackHttp: [] }
const values = {
  pkce: 'S256',
  mappingMode: 'use_map',
  attributes: { email: '${context.tokenset.email}', groups: ['a', null] },
  userinfoScope: 'openid groups',
}

test('what is written is read back, with everything in it seen', () => {
  const odd = { ...values, attributes: { 'a\u3164': '\uFE0F\u00A0' } }
  expect(readProfile(profileText(odd), rules)).toEqual({ ok: true, values: odd })
  expect(profileText(odd)).toContain(String.raw`"a\u3164": "\ufe0f\u00a0"`)
  expect(readProfile(profileText(values), rules)).toEqual({ ok: true, values })
  const none = { pkce: 'auto', mappingMode: '', attributes: null, userinfoScope: '' }
  expect(readProfile(profileText(none), rules)).toEqual({ ok: true, values: none })
})

test.each([
  ['{', 'Not JSON: line 1, column 2'],
  ['[]', 'Not JSON: line 1, column 1: the top level is no object'],
  ['{"connection_settings":1}', '“connection_settings” is an object'],
  ['{"options":{}}', '“options” does not belong here'],
  ['{"connection_settings":{"pkce":"S256","x":1}}', '“connection_settings.x” is not written'],
  ['{"connection_settings":{"pkce":"md5"}}', 'connection_settings.pkce: One of auto'],
  ['{"attribute_map":{"mapping_mode":"basic_profile"}}', 'attribute_map.mapping_mode: One of'],
  ['{"attribute_map":{}}', 'connection_settings.pkce cannot be left out'],
])('%s is refused: %s', (text, problem) => {
  const read = readProfile(text, rules)
  expect(read).toEqual({ ok: false, problem: expect.stringContaining(problem) })
})
