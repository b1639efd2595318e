import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Ended, run } from './run.ts'

const parser = 'web-tree-sitter@0.25.10'
const grammar = 'tree-sitter-wasms@0.1.13'

export const parsedWith = `${parser}, ${grammar}`

// Ends with 1 and the first place where the grammar is left.
const script = `
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Language, Parser } from 'web-tree-sitter'
await Parser.init()
const { resolve } = createRequire(import.meta.url)
const parser = new Parser()
parser.setLanguage(await Language.load(resolve('tree-sitter-wasms/out/tree-sitter-swift.wasm')))
const { rootNode } = parser.parse(readFileSync(process.argv[2], 'utf8'))
const wrong = rootNode.descendantsOfType('ERROR')[0]
if (rootNode.hasError) console.error(wrong?.startPosition, wrong?.text.slice(0, 200))
process.exit(rootNode.hasError ? 1 : 0)
`

/** Whether the file in the folder is Swift, by a parser and no more: nothing is compiled or run. */
export async function parseSwift(folder: string, file: string): Promise<Ended> {
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  const installed = await run(
    ['npm', 'install', '--silent', '--no-audit', '--no-fund', parser, grammar],
    folder,
  )
  if (installed.code !== 0) return installed
  await writeFile(join(folder, 'parse.mjs'), script)
  return run(['node', 'parse.mjs', file], folder)
}
