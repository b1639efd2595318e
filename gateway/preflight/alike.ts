import type { Evidence } from '#domain/wire/evidence.ts'
import { textOf, titleOf } from './html.ts'

/** An answer, and the client it was given to. */
interface Given {
  readonly evidence: Evidence
  readonly client: string
}

/**
 * Whether an authorization endpoint answered two clients alike: same status, same way, same words.
 * What names the client, and every word with a digit (ids, times), may differ from page to page.
 */
export function areAlike(one: Given, other: Given): boolean {
  return one.evidence.status === other.evidence.status && gist(one) === gist(other)
}

function gist({ evidence: { headers, body = '' }, client }: Given): string {
  const { location = '' } = headers
  const said = [location.replace(/[?#].*$/s, ''), titleOf(body), textOf(body)].join(' ')
  return said
    .replaceAll(client, ' ')
    .replaceAll(/\S*\d\S*/g, ' ')
    .replaceAll(/\s+/g, ' ')
}
