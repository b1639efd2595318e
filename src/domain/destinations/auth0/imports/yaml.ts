import { type Reading, lineOf, nothing, problem } from './imported.ts'
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
  (parseDocument: (text: string) => YamlDocument) =>
  (text: string): Reading => {
    const document = parseDocument(quoteKeywords(text))
    const problems = document.errors.map(({ message, linePos }) => {
      const line = linePos?.[0]?.line ?? 1
      return problem(message.split('\n', 1)[0] ?? '', lineOf(text, line), line)
    })
    if (problems.length > 0) return { ...nothing, problems }
    try {
      return readTree(document.toJS({ maxAliasCount: 100 }))
    } catch (error) {
      return { ...nothing, problems: [problem(String(error), text, 1)] }
    }
  }
