import { z } from 'zod/mini'
import { isObject } from '#domain/wire/json.ts'
import type { Members } from './edit/intended-write.ts'
import { unexpectedAnswer } from './failure.ts'
import type { Reads } from './reads.ts'

const found = z.union([z.array(z.unknown()), z.object({ connections: z.array(z.unknown()) })])

/** The connection of exactly that name, as the tenant has it. */
export async function findByName(
  tenant: Reads,
  name: string,
  signal: AbortSignal,
): Promise<Members | undefined> {
  const query = { name, take: 1 }
  const { data } = found.safeParse(await tenant.raw('listConnections', { query }, signal))
  if (data === undefined) throw unexpectedAnswer()
  return (Array.isArray(data) ? data : data.connections)
    .filter(isObject)
    .find((item) => item['name'] === name)
}
