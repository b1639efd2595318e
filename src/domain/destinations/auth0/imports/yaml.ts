import { type Reading, joined, lineOf, nothing, problem } from './imported.ts'
import { quoteKeywords, readTree } from './tree.ts'

/** Of the library, which this room does not know. */
interface YamlDocument {
  readonly errors: readonly {
    readonly message: string
    readonly linePos?: readonly { readonly line: number }[] | undefined
  }[]
  toJS(options: { readonly maxAliasCount: number }): unknown
}

/** A tenant, or one connection, as the Deploy CLI writes it (YAML 1.2). Aliases cannot blow it up. */
export const yamlReader =
  (parse: (text: string, options: { readonly merge: true }) => readonly YamlDocument[]) =>
  (text: string): Reading => {
    // With merge keys (`<<`), as the Deploy CLI reads it.
    const documents = parse(quoteKeywords(keptInWords(text)), { merge: true })
    const problems = documents
      .flatMap(({ errors }) => errors)
      .map(({ message, linePos }) => {
        const line = linePos?.[0]?.line ?? 1
        return problem(message.split('\n', 1)[0] ?? '', lineOf(text, line), line)
      })
    if (problems.length > 0) return { ...nothing, problems }
    try {
      const trees: unknown[] = documents.map((one) => one.toJS({ maxAliasCount: 100 }))
      return joined(trees.filter((tree) => tree !== null).map(readTree))
    } catch (error) {
      return { ...nothing, problems: [problem(String(error), text, 1)] }
    }
  }

/** Within a text `##` would begin a comment; the Deploy CLI puts its values in before it reads YAML. */
const keptInWords = (text: string): string =>
  text.replaceAll(/([^\s:[,#-])([ \t]+)##(\w+)##/g, '$1$2@@$3@@')
