import { isObject } from '#domain/wire/json.ts'
import type { Members } from './edit/intended-write.ts'
import { unexpectedAnswer } from './failure.ts'
import { projectConnection } from './projection.ts'
import type { Reads } from './reads.ts'

/** An answer, where it is the connection of that id or name: it may be any other object. */
export const asConnection = (
  answer: unknown,
  member: 'id' | 'name',
  value: string,
): Members | undefined =>
  isObject(answer) && answer[member] === value && projectConnection(answer) !== undefined
    ? answer
    : undefined

/** The connection of that id as the tenant has it, and no other object. */
export async function readConnection(
  tenant: Reads,
  id: string,
  signal: AbortSignal,
): Promise<Members> {
  const answer = await tenant.raw('getConnection', { params: { id } }, signal)
  const connection = asConnection(answer, 'id', id)
  if (connection === undefined) throw unexpectedAnswer()
  return connection
}
