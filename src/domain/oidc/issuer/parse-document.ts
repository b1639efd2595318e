import { isObject } from '#domain/wire/json.ts'
import { readJson, type DuplicateMember } from './json-reader.ts'

export type LooksLike =
  | 'html'
  | 'xrds' // OpenID 2.0 (Yadis)
  | 'saml'
  | 'xml'
  | 'empty'
  | 'truncated'
  | 'array'
  | 'string'
  | 'number'
  | 'boolean'
  | 'null'
  | 'broken-json'
  | 'headers' // An answer with its HTTP headers, as a terminal shows it
  | 'text'

export interface DocumentRead {
  readonly ok: true
  readonly value: Readonly<Record<string, unknown>>
  /** RFC 8259 §8.1: a sender must not add one, a reader may ignore it. */
  readonly bom: boolean
  readonly duplicates: readonly DuplicateMember[]
}

export interface DocumentUnreadable {
  readonly ok: false
  /** Both count from 1. */
  readonly line: number
  readonly column: number
  readonly message: string
  readonly looksLike: LooksLike
}

/** Text to one JSON object. Linear time, never throws. */
export function parseDocument(text: string): DocumentRead | DocumentUnreadable {
  const bom = text.startsWith('\uFEFF')
  const body = bom ? text.slice(1) : text
  const reading = readJson(body)
  if (!reading.ok) {
    return {
      ok: false,
      ...position(body, reading.at),
      message: reading.message,
      looksLike: guess(body, reading.at),
    }
  }
  const { value } = reading
  if (isObject(value)) return { ok: true, value, bom, duplicates: reading.duplicates }
  const message = 'the top level is no object'
  return { ok: false, line: 1, column: 1, message, looksLike: kindOf(value) }
}

function position(text: string, at: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', start)) {
    line += 1
    start = next + 1
  }
  return { line, column: at - start + 1 }
}

/** A status line, or the first header: `HTTP/2 200`, `< content-type: application/json`. */
const headers = /^(?:\* |(?:[<>] ?)?(?:http\/\d|[a-z][a-z\d-]{1,40}: ?\S))/

function guess(text: string, at: number): LooksLike {
  const head = text.slice(0, 2000).trimStart().toLowerCase()
  if (head === '') return 'empty'
  if (headers.test(head) && text.includes('{')) return 'headers'
  if (head.startsWith('<')) {
    if (/<(?:\w+:)?xrds\b/.test(head)) return 'xrds'
    if (/<(?:\w+:)?entit(?:y|ies)descriptor\b/.test(head)) return 'saml'
    return /^<(?:!doctype html|html|head|body|!--)/.test(head) ? 'html' : 'xml'
  }
  if (!/^["{[]/.test(head)) return 'text'
  return at >= text.trimEnd().length ? 'truncated' : 'broken-json'
}

function kindOf(value: unknown): LooksLike {
  if (Array.isArray(value)) return 'array'
  if (value === null) return 'null'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'boolean' : 'string'
}
