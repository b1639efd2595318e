import { unseenOrSpace } from '#text/unseen.ts'
import { parseDocument } from '../issuer/parse-document.ts'
import { type Members, readPart } from './part.ts'
import type { Fault, PartName, TokenProblem } from './problem.ts'
import {
  type Carried,
  type Carrier,
  answerWithoutToken,
  carriedBy,
  carriedIn,
  unquote,
} from './unwrap.ts'

/** A signed token, readable. Nothing about it was verified. */
export interface Jwt {
  readonly kind: 'jwt'
  /** The three parts as they are verified: what stood around them is gone. */
  readonly token: string
  readonly header: Members
  readonly claims: Members
  /** What a strict library refuses, although it can be read here. */
  readonly faults: readonly Fault[]
  /** The member it was the value of, where it was pasted with that; the rest was left aside. */
  readonly within?: Carrier
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
/** Of a request's header, as it is sent or as it is given to curl. */
const headerName = /^(?:-h|--header)?["'\\]*(?:authorization["']*:["']*)?(?:bearer)?/i

const problem = (found: TokenProblem): Pasted => ({ kind: 'problem', problem: found })

/** Reads what was pasted: a token, or JSON. Never throws. */
export function readPasted(text: string): Pasted {
  if (text.length > maxLength) return problem({ code: 'too-long', longest: maxLength })
  const trimmed = text.replace(around, '')
  if (trimmed === '') return { kind: 'empty' }
  const json = /^['`“]?\s*[{[]/.test(trimmed)
  return json ? readObject(trimmed.replace(/^['`“]|['`”]$/g, '')) : readText(trimmed)
}

function readObject(text: string): Pasted {
  const read = parseDocument(text)
  if (!read.ok) {
    const { line, column, message } = read
    return problem({ code: 'not-json', part: 'text', line, column, message })
  }
  // A profile may carry an access token deeper down, but never one of these at the top.
  const carried = carriedBy(read.value)
  if (carried) return readCarried(carried)
  const { error, iss, sub } = read.value
  if (typeof error === 'string' && iss === undefined && sub === undefined)
    return problem({ code: 'refused' })
  const faults = read.duplicates.map(({ name }): Fault => ({
    code: 'duplicate',
    part: 'text',
    name,
  }))
  return { kind: 'object', members: read.value, faults }
}

function readText(text: string): Pasted {
  const bare = text.replace(noise, '')
  const carried = carriedIn(bare)
  if (carried) return readCarried(carried)
  const token = unquote(unquote(bare).replace(headerName, ''))
  if (token === '') return { kind: 'empty' }
  const answer = answerWithoutToken(token)
  if (answer) return problem({ code: answer })
  if (/^https?:\/\//i.test(token)) return problem({ code: 'url' })
  // The full stop of a sentence; without a signature a token ends in one of its own.
  return readToken(/^[^.]*(?:\.[^.]+){2}\.$/.test(token) ? token.slice(0, -1) : token)
}

function readCarried({ token, within }: Carried): Pasted {
  const read = readToken(token)
  return read.kind === 'jwt' ? { ...read, within } : read
}

function readToken(token: string): Pasted {
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
