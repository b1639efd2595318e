import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folderOf, rooms } from './rooms.mjs'

/** `from '…'`, `import '…'` and `import('…')`: what is fetched later is imported all the same. */
const specifier = /\b(?:from|import)\s*\(?\s*'([.#][^']+)'/g

const sources = () =>
  Object.keys(rooms).flatMap((room) =>
    readdirSync(folderOf(room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )

function target(file, name) {
  if (name.startsWith('.')) return join(dirname(file), name)
  const atTop = name.slice(1)
  return existsSync(atTop) ? atTop : join('src', atTop)
}

const importsOf = (file) =>
  [...readFileSync(file, 'utf8').matchAll(specifier)]
    .map(([, name]) => target(file, name))
    .filter(existsSync)

/**
 * Files that import each other around a circle, of types and lazy imports too: the lint rule
 * `import/no-cycle` sees no `import()`. One circle for each import that closes one.
 */
export function circles() {
  const found = []
  const done = new Set()
  const visit = (file, path) => {
    const at = path.indexOf(file)
    if (at >= 0) return void found.push([...path.slice(at), file])
    if (done.has(file)) return
    for (const next of importsOf(file)) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of sources()) visit(file, [])
  return found
}
