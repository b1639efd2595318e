import { unseenOrSpace } from '#text/unseen.ts'
import { parseDocument } from '../issuer/parse-document.ts'
import { type Members, readPart } from './part.ts'
import type { Fault, PartName, TokenProblem } from './problem.ts'

/** A signed token, readable. Nothing about it was verified. */
export interface Jwt {
  readonly kind: 'jwt'
  /** The three parts as they are verified: what stood around them is gone. */
  readonly token: string
  readonly header: Members
  readonly claims: Members
  /** What a strict library refuses, although it can be read here. */
  readonly faults: readonly Fault[]
}

/** A profile, UserInfo's answer, or claims that somebody decoded already. */
export interface PlainObject {
  readonly kind: 'object'
  readonly members: Members
  readonly faults: readonly Fault[]
}

export type Pasted =
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly problem: TokenProblem }
  | Jwt
  | PlainObject

/** Characters; above every token that a browser or server passes on. */
export const maxLength = 256 * 1024

const noise = new RegExp(`[${unseenOrSpace}]+`, 'gu')
const around = new RegExp(`^[${unseenOrSpace}]+|[${unseenOrSpace}]+$`, 'gu')
const wrapped = /^(?:authorization:)?(?:bearer)?["'`]*|["'`,;]*$/gi

const problem = (found: TokenProblem): Pasted => ({ kind: 'problem', problem: found })

/** Reads what was pasted: a token, or JSON. Never throws. */
export function readPasted(text: string): Pasted {
  if (text.length > maxLength) return problem({ code: 'too-long', longest: maxLength })
  const trimmed = text.replace(around, '')
  if (trimmed === '') return { kind: 'empty' }
  return /^[{[]/.test(trimmed) ? readObject(trimmed) : readToken(trimmed)
}

function readObject(text: string): Pasted {
  const read = parseDocument(text)
  if (!read.ok) {
    const { line, column, message } = read
    return problem({ code: 'not-json', part: 'text', line, column, message })
  }
  const tokens = ['id_token', 'access_token'].filter((name) => typeof read.value[name] === 'string')
  // A profile may carry an access token deeper down, but never one of these at the top.
  if (tokens.length > 0) return problem({ code: 'token-response', tokens })
  const faults = read.duplicates.map(({ name }): Fault => ({
    code: 'duplicate',
    part: 'text',
    name,
  }))
  return { kind: 'object', members: read.value, faults }
}

function readToken(text: string): Pasted {
  const token = text.replace(noise, '').replace(wrapped, '')
  if (token === '') return { kind: 'empty' }
  if (/^https?:\/\//i.test(token)) return problem({ code: 'url' })
  const parts = token.split('.')
  if (parts.length === 5) return problem({ code: 'encrypted' })
  if (parts.length === 1) return problem({ code: 'opaque' })
  const [first = '', second = '', signature = ''] = parts
  if (parts.length !== 3) return problem({ code: 'parts', count: parts.length })
  const header = readPart(first, 'header')
  if ('problem' in header) return problem(header.problem)
  const claims = readPart(second, 'claims')
  if ('problem' in claims) return problem(claims.problem)
  return {
    kind: 'jwt',
    token,
    header: header.members,
    claims: claims.members,
    faults: [...header.faults, ...claims.faults, ...judgeSignature(signature)],
  }
}

function judgeSignature(signature: string): Fault[] {
  const part: PartName = 'signature'
  if (signature === '') return [{ code: 'no-signature' }]
  if (signature.includes('=')) return [{ code: 'padding', part }]
  if (/[+/]/.test(signature)) return [{ code: 'alphabet', part }]
  return /[^\w-]/.test(signature) ? [{ code: 'signature-unreadable' }] : []
}
