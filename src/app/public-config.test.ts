// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { readPublicConfig } from './public-config.ts'

const page = (content: string) => {
  const meta = document.createElement('meta')
  meta.name = 'greencheck'
  meta.content = content
  const made = document.implementation.createHTMLDocument()
  made.head.append(meta)
  return made
}
const config = {
  domain: 'acme.us.auth0.com',
  clientId: 'a',
  testerClientId: 'b',
  audience: 'https://greencheck.example/api',
  loopbackHttp: [],
}

test('reads what the gateway wrote', () => {
  expect(readPublicConfig(page(JSON.stringify(config)))).toEqual(config)
})

test.each([
  ['as built', ''],
  ['no JSON', '{'],
  ['another shape', '{"domain":1}'],
  ['null', 'null'],
  ['origins that are no texts', JSON.stringify({ ...config, loopbackHttp: [1] })],
  ['half a workspace', JSON.stringify({ ...config, cloudentity: { host: 'a' } })],
])('%s: none', (_, content) => {
  expect(readPublicConfig(page(content))).toBeUndefined()
})
