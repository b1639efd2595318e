import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { config } from './bench.helper.ts'
import { createSite } from './create-site.ts'

let webRoot = ''
let site: (request: Request) => Promise<Response>
beforeAll(async () => {
  webRoot = await mkdtemp(join(tmpdir(), 'greencheck-'))
  await mkdir(join(webRoot, '.vite'))
  await mkdir(join(webRoot, 'assets'))
  await writeFile(join(webRoot, 'index.html'), '<head></head>')
  await writeFile(join(webRoot, 'assets/app.js'), '')
  const screens = {
    '/': ['assets/list.js'],
    '/connections': ['assets/list.js'],
    '/connections/new/$step': ['assets/wizard.js', 'assets/wizard.css'],
    '/connections/$id/settings': ['assets/settings.js'],
  }
  await writeFile(
    join(webRoot, '.vite/screens.json'),
    JSON.stringify({ app: ['assets/app.js'], screens }),
  )
  site = await createSite({ ...config, webRoot }, async () => new Response('{}'))
})
afterAll(() => rm(webRoot, { recursive: true }))

const linkOf = async (path: string) => {
  const { headers } = await site(new Request(`http://localhost:3000${path}`))
  return headers.get('link')
}
const module = (name: string) =>
  `</assets/${name}>; rel=modulepreload; crossorigin; fetchpriority=low`

test.each([
  ['/connections', [module('app.js'), module('list.js')]],
  [
    '/connections/new/provider?draft=1',
    [
      module('app.js'),
      module('wizard.js'),
      '</assets/wizard.css>; rel=preload; as=style; crossorigin; fetchpriority=low',
    ],
  ],
  ['/connections/con_1/settings', [module('app.js'), module('settings.js')]],
  ['/', [module('app.js'), module('list.js')]],
  ['/?code=c&state=s', [module('app.js')]],
  ['/nowhere/>;%20rel=x', [module('app.js')]],
])('the page at %s names the files of its screen', async (path, links) => {
  expect(await linkOf(path)).toBe(links.join(', '))
})

test.each(['/assets/app.js', '/assets/gone.js', '/api/session'])('%s names none', async (path) => {
  expect(await linkOf(path)).toBeNull()
})
