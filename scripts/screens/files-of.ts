import { readFileSync } from 'node:fs'
import { matchPath } from '../../src/text/match-path.ts'
import type { Screen } from './screens.ts'

/** Vite's manifest: a file, what it needs before it runs, and its styles. */
type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: string[]; readonly css?: string[] }>
>
interface Written {
  readonly app: readonly string[]
  readonly screens: Readonly<Record<string, readonly string[]>>
}

/** The files of a build that a screen needs, as addresses: the same at every reading. */
export function filesOf(
  build: string,
  { path, later = [] }: Pick<Screen, 'path' | 'later'>,
): readonly string[] {
  const read = (name: string) => JSON.parse(readFileSync(`${build}/web/.vite/${name}`, 'utf8'))
  const { app, screens }: Written = read('screens.json')
  const manifest: Manifest = read('manifest.json')
  const [, own = []] = Object.entries(screens).find(([pattern]) => matchPath(pattern, path)) ?? []
  const found = new Set([...app, ...own])
  const visit = (key: string) => {
    const entry = manifest[key]
    if (!entry) throw new Error(`The build has no file of ${key}.`)
    if (found.has(entry.file)) return
    for (const file of [entry.file, ...(entry.css ?? [])]) found.add(file)
    for (const next of entry.imports ?? []) visit(next)
  }
  for (const module of later) visit(module)
  return [...found].map((file) => `/${file}`)
}
