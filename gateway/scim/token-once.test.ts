import { expect, test } from 'vitest'
import { z } from 'zod/mini'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import type { GatewayRow } from '#domain/wire/route.ts'
import { openStack } from '../tested/stack.helper.ts'
import { path } from '../tested/records.helper.ts'

const { response } = gatewayContract.createScimToken

test('a token is in the answer to its creation and nowhere else', async () => {
  const answers: string[] = []
  const stack = await openStack()
  const scim = `${path(stack)}/scim`
  const ask = async (method: string, at: string, body?: object) => {
    const answer = await stack.send(method, at, body)
    const text = await answer.text()
    answers.push(text, JSON.stringify([...answer.headers]))
    return { status: answer.status, text }
  }
  await ask('POST', scim)
  const created = await stack.send('POST', `${scim}/tokens`, { scopes: ['get:users'] })
  expect(created.headers.get('cache-control')).toContain('no-store')
  const { token, token_id } = response.parse(await created.json())
  expect(token).toMatch(/^tok_[A-Za-z0-9]{16}\.[0-9a-f]{64}$/)

  expect((await ask('GET', `${scim}/tokens`)).text).toContain(token_id)
  await ask('GET', scim)
  await ask('GET', path(stack))
  // Pasted where its id belongs, or into the body of another.
  expect((await ask('DELETE', `${scim}/tokens/${token}`)).status).toBe(404)
  expect((await ask('POST', `${scim}/tokens`, { scopes: [token] })).status).toBe(400)
  expect((await ask('DELETE', `${scim}/tokens/${token_id}`)).status).toBe(204)

  const [, hidden = ''] = token.split('.')
  expect(answers.filter((text) => text.includes(hidden))).toEqual([])
  expect(JSON.stringify(stack.lines)).not.toContain(hidden)
  expect(stack.audits()).toMatchObject([
    { action: 'enableScim', permission: 'create:scim_config', outcome: 'done' },
    { action: 'createScimToken', fields: ['scopes'], outcome: 'done' },
    { action: 'deleteScimToken', outcome: 'refused' },
    { action: 'createScimToken', fields: ['scopes'], outcome: 'refused' },
    { action: 'deleteScimToken', scimToken: token_id, outcome: 'done' },
  ])
})

/** The names of all members that a schema lets through. */
const members = (schema: unknown): string[] =>
  schema instanceof z.ZodMiniObject
    ? Object.entries(schema.def.shape).flatMap(([name, one]) => [name, ...members(one)])
    : schema instanceof z.ZodMiniArray
      ? members(schema.def.element)
      : schema instanceof z.ZodMiniOptional
        ? members(schema.def.innerType)
        : []

test('of all answers one alone lets a token through', () => {
  const rows = Object.entries<GatewayRow>(gatewayContract)
  const having = rows.filter(([, row]) => members(row.response).includes('token'))
  // That of "Check client" is what a token endpoint said of a made-up code.
  expect(having.map(([name]) => name)).toEqual(['preflightClient', 'createScimToken'])
})
