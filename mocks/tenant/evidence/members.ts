import { z } from 'zod/mini'
import type { Row } from '#domain/wire/endpoint.ts'

/** Schemas that a schema is made of: what it wraps, its alternatives, its items. */
function inside(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable)
    return [schema.def.innerType]
  if (schema instanceof z.ZodMiniArray) return [schema.def.element]
  return schema instanceof z.ZodMiniUnion ? schema.def.options : []
}

/** The members a schema names; of a list of things, those of a thing as well. */
function membersOf(schema: unknown): readonly string[] {
  if (!(schema instanceof z.ZodMiniObject)) return inside(schema).flatMap(membersOf)
  return Object.entries(schema.shape).flatMap(([name, value]) => [
    name,
    ...(value instanceof z.ZodMiniArray ? membersOf(value) : []),
  ])
}

/** What a row of a contract names: in its query (`?take`), in its body, and in its answer. */
export const contractMembers = ({ query, body, response }: Row): readonly string[] => [
  ...new Set([
    ...membersOf(query).map((name) => `?${name}`),
    ...membersOf(body),
    ...membersOf(response),
  ]),
]
