import { separators } from '#text/unseen.ts'
import { isScope } from './scopes.ts'

export interface ParsedScopes {
  readonly scopes: readonly string[]
  readonly invalid: readonly string[]
}

const between = new RegExp(`[,;${separators}]+`, 'u')

/** Reads pasted scopes: commas, blanks or lines between them. Each once. */
export function parseScopes(pasted: string): ParsedScopes {
  const pieces = [...new Set(pasted.split(between).filter((piece) => piece !== ''))]
  return { scopes: pieces.filter(isScope), invalid: pieces.filter((piece) => !isScope(piece)) }
}
