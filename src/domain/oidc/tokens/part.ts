import { decodeBase64 } from '../keys/base64.ts'
import { parseDocument } from '../issuer/parse-document.ts'
import type { Fault, PartName, TokenProblem } from './problem.ts'

/** The members of a JSON object from outside. */
export type Members = Readonly<Record<string, unknown>>

type Part =
  | { readonly members: Members; readonly faults: readonly Fault[] }
  | { readonly problem: TokenProblem }

/** One part of a token: base64url of UTF-8 of a JSON object (RFC 7519 §7.2). Never throws. */
export function readPart(text: string, part: PartName): Part {
  const bytes = decodeBase64(text)?.bytes
  if (!bytes) return { problem: { code: 'encoding', part } }
  const json = decodeUtf8(bytes)
  if (json === undefined) return { problem: { code: 'not-utf8', part } }
  const read = parseDocument(json)
  if (!read.ok) {
    const { line, column, message } = read
    return { problem: { code: 'not-json', part, line, column, message } }
  }
  const faults: Fault[] = read.duplicates.map(({ name }) => ({ code: 'duplicate', part, name }))
  if (text.includes('=')) faults.push({ code: 'padding', part })
  if (/[+/]/.test(text)) faults.push({ code: 'alphabet', part })
  return { members: read.value, faults }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
