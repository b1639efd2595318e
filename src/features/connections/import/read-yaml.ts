import { parseDocument } from 'yaml'
import {
  type Reading,
  lineOf,
  nothing,
  problem,
} from '#domain/destinations/auth0/imports/imported.ts'
import { quoteKeywords, readTree } from '#domain/destinations/auth0/imports/tree.ts'

/** A tenant, or one connection, as the Deploy CLI writes it (YAML 1.2). Aliases cannot blow it up. */
export function readYaml(text: string): Reading {
  const document = parseDocument(quoteKeywords(text))
  const problems = document.errors.map(({ message, linePos }) => {
    const line = linePos?.[0].line ?? 1
    return problem(message.split('\n', 1)[0] ?? '', lineOf(text, line), line)
  })
  if (problems.length > 0) return { ...nothing, problems }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return readTree(value)
  } catch (error) {
    return { ...nothing, problems: [problem(String(error), text, 1)] }
  }
}
