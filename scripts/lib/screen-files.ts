import { readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'
import { type ScreenId, screens } from '../../src/panels/screens/screens.ts'
import { tabs } from '../../src/panels/screens/tabs.ts'

/** Addresses that show nothing themselves, and the screen they lead to (`redirectOf` in src/app/routes.ts). */
export const leads = { '/': 'connections', '/connections/new': 'new' } as const

type Bundle = Rolldown.OutputBundle

/** A line of the table that says which module a screen is. */
const line = /^ {2}'?([\w-]+)'?: \(\) =>\s*import\('#(.+)'\)/gm
const table = 'src/app/page-code.ts'

/** The modules of the screens, read from where the program loads them. */
function modulesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map([...text.matchAll(line)].map(([, id = '', path]) => [id, `/src/${path}`]))
  const missing = Object.keys(screens).filter((id) => !found.has(id))
  if (missing.length > 0) throw new Error(`${table} has no code for ${missing.join(', ')}.`)
  return found
}

/**
 * Writes down which files a screen takes, for the gateway to name them in its first answer: the
 * browser then fetches them at once, not when what asks for them has come and run.
 */
export const screenFiles = (): Plugin => ({
  name: 'screen-files',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const modules = modulesOf(readFileSync(table, 'utf8'))
      const app = filesOf(bundle, '/src/app/main.tsx')
      const ids = Object.keys(screens).filter((id): id is ScreenId => id in screens)
      const files = ids.map((id) => {
        const above = id in tabs ? ['connection'] : []
        const all = [...above, id].flatMap((one) => filesOf(bundle, modules.get(one) ?? ''))
        return [screens[id].path, [...new Set(all)].filter((file) => !app.includes(file))]
      })
      const byPath = Object.fromEntries(files)
      const led = Object.entries(leads).map(([path, id]) => [path, byPath[screens[id].path]])
      this.emitFile({
        type: 'asset',
        fileName: '.vite/screens.json',
        // Those first: `new` is no connection's id.
        source: JSON.stringify({ app, screens: { ...Object.fromEntries(led), ...byPath } }),
      })
    },
  },
})

/** What a module needs before it runs: scripts and styles. */
function filesOf(bundle: Bundle, module: string): readonly string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
  const first = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)))
  if (first === undefined) throw new Error(`No file has ${module}.`)
  const found = new Set<string>()
  const visit = (chunk: Rolldown.OutputChunk | undefined) => {
    if (chunk === undefined || found.has(chunk.fileName)) return
    found.add(chunk.fileName)
    for (const file of chunk.imports) visit(chunks.find(({ fileName }) => fileName === file))
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style)
  }
  visit(first)
  return [...found]
}
