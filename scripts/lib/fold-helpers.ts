import type { Plugin } from 'vite'

const helpers = 'rolldown-runtime'
const module = '\0rolldown/runtime.js'
/** The bundler's own import of its helpers, as it writes them: `{ n as __toESM }`. */
const line = /^import \{(.*)\} from "[^"]*\/rolldown-runtime-[^"]*";$/m

/**
 * Puts the bundler's helpers (a few hundred bytes that everything waits for) into the program,
 * which everything that needs them has already fetched: the bundler makes a file of them.
 */
export function foldHelpers(into: string): Plugin {
  return {
    name: 'fold-helpers',
    apply: 'build',
    renderChunk: {
      order: 'pre',
      handler(code, { name }, _, { chunks }) {
        const named = line.exec(code)?.[1]
        if (named === undefined) return null
        const names = [...named.matchAll(/as (\w+)/g)].map(([, local]) => local)
        if (name !== into) {
          const file = Object.values(chunks).find((chunk) => chunk.name === into)?.fileName
          if (file === undefined) throw new Error(`There is no file ${into}.`)
          const from = JSON.stringify(file.replace(/^.*\//, './'))
          return code.replace(line, () => `import { ${names.join(', ')} } from ${from};`)
        }
        const own = Object.values(chunks).find((chunk) => chunk.name === helpers)?.modules[module]
          ?.code
        if (typeof own !== 'string') throw new Error(`There is no ${module}.`)
        return code.replace(line, () => own).concat(`\nexport { ${names.join(', ')} };\n`)
      },
    },
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
        const file = chunks.find((chunk) => chunk.name === helpers)?.fileName
        if (file === undefined) return
        delete bundle[file]
        // Written in another way than `line` knows.
        const left = chunks.find((chunk) => chunk.fileName !== file && chunk.code.includes(helpers))
        if (left !== undefined) throw new Error(`${left.fileName} still imports ${file}.`)
        for (const chunk of chunks) chunk.imports = chunk.imports.filter((one) => one !== file)
      },
    },
  }
}
