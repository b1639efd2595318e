import type { RequestListener } from 'node:http'
import { expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import { dialPlain, listenHttp } from './listeners.helper.ts'

const options = { accept: 'application/json', maxBytes: 1024 }
const resolve = async () => [{ address: '93.184.216.34', family: 4 }]

async function ask(handler: RequestListener) {
  const paths: string[] = []
  const port = await listenHttp((request, answer) => {
    paths.push(request.url ?? '')
    handler(request, answer)
  })
  const transport = dialPlain(port)
  const probe = createGuardedFetch({ originRules: production, resolve, transport })
  const { evidence } = await probe.get('https://idp.example/0', options)
  return { evidence, paths }
}

/** /0 → /1 → … → /last */
const chain =
  (last: number): RequestListener =>
  (request, answer) => {
    const n = Number(request.url?.slice(1))
    if (n === last) answer.end('{}')
    else answer.writeHead(302, { location: `/${n + 1}` }).end()
  }

test('three redirects are followed, and each is kept', async () => {
  const { evidence } = await ask(chain(3))
  expect(evidence).toMatchObject({ status: 200, body: '{}' })
  expect(evidence.hops).toEqual(
    [0, 1, 2].map((n) => ({
      url: `https://idp.example/${n}`,
      status: 302,
      location: `https://idp.example/${n + 1}`,
    })),
  )
})

test('a fourth is not', async () => {
  const { evidence, paths } = await ask(chain(4))
  expect(evidence.failure).toEqual({ class: 'redirects', detail: 'limit', host: 'idp.example' })
  expect(evidence).toMatchObject({ status: 302, headers: { location: '/4' } })
  expect(paths).toEqual(['/0', '/1', '/2', '/3'])
})

test('a loop ends at the limit', async () => {
  const { evidence, paths } = await ask((_, answer) =>
    answer.writeHead(307, { location: '' }).end(),
  )
  expect(evidence.failure).toMatchObject({ class: 'redirects', detail: 'limit' })
  expect(paths).toHaveLength(4)
})

test.each([
  ['no-location', {}],
  ['bad-location', { location: 'https://[' }],
])('%s', async (detail, headers) => {
  const { evidence } = await ask((_, answer) => answer.writeHead(301, headers).end('body'))
  expect(evidence.failure).toMatchObject({ class: 'redirects', detail })
  expect(evidence).toMatchObject({ status: 301, hops: [] })
})

test('304 and 300 are answers', async () => {
  const { evidence } = await ask((_, answer) => answer.writeHead(300, { location: '/1' }).end('{}'))
  expect(evidence).toMatchObject({ status: 300, body: '{}', hops: [] })
})
