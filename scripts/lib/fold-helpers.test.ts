import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { foldHelpers } from './fold-helpers.ts'

/** Two files that need the bundler's helpers: each imports CommonJS of the other's. */
const sources: Readonly<Record<string, string>> = {
  'main.js': `import('./program.js').then(({ run }) => run())`,
  'program.js': `import common from './common.cjs'
export const run = () => import('./page.js').then(({ say }) => say(common.word))`,
  'page.js': `import * as common from './common.cjs'
export const say = (word) => console.log(word, common.default.word)`,
  'common.cjs': `exports.word = 'word'`,
}

async function filesOf(into: string) {
  await mkdir('.cache', { recursive: true })
  const root = await mkdtemp(resolve('.cache/helpers-'))
  onTestFinished(() => rm(root, { recursive: true }))
  for (const [name, text] of Object.entries(sources)) await writeFile(join(root, name), text)
  const name = (id: string) => (/program|common/.test(id) ? 'program' : null)
  const codeSplitting = { includeDependenciesRecursively: false, groups: [{ name }] }
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [foldHelpers(into)],
    build: {
      write: false,
      rolldownOptions: { input: join(root, 'main.js'), output: { codeSplitting } },
    },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  return outputs.filter((one) => one.type === 'chunk')
}

test('the bundler’s helpers are in the file that is named, and every file that needs them is', async () => {
  const files = await filesOf('program')
  const program = files.find(({ name }) => name === 'program')
  const page = files.find(({ name }) => name === 'page')
  expect(files.map(({ name }) => name).toSorted()).toEqual(['main', 'page', 'program'])
  expect(page?.imports).toEqual([program?.fileName])
  expect(page?.code).toContain(`from"./${program?.fileName.replace('assets/', '')}"`)
})

test('a file that is not built is no place for them', async () => {
  await expect(filesOf('gone')).rejects.toThrow('There is no file gone.')
})
