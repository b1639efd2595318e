import { describe, expect, it, vi } from 'vitest'
import { generationOf } from '#domain/destinations/cloudentity/generation.ts'
import { auth0Path, createTestWorkspace, idpBody } from '../workspace.helper.ts'

type Armed = 'generation-2023-10' | 'generation-2025-04' | undefined

async function inGeneration(armed: Armed) {
  const workspace = await createTestWorkspace()
  if (armed) workspace.panel.arm(armed)
  return workspace
}

const stateful = { config: { enable_stateful_ctx: true } }
const mode = { mappings: [{ target: 'a', type: 'string', mode: 'static', static: 'x' }] }
const embedded = { config: { use_embedded: true } }
const fallback = { discovery_settings: { fallback_provider: true } }

describe('a member of another generation', () => {
  it.each([
    [undefined, stateful, undefined],
    [undefined, { mappings: [{ ...mode.mappings[0], source: 'x' }] }, 'mappings.*.mode'],
    [undefined, embedded, 'config.use_embedded'],
    [undefined, fallback, 'discovery_settings.fallback_provider'],
    ['generation-2023-10', stateful, 'config.enable_stateful_ctx'],
    ['generation-2023-10', { transformer: {} }, 'transformer'],
    ['generation-2023-10', mode, undefined],
    ['generation-2023-10', embedded, 'config.use_embedded'],
    ['generation-2025-04', stateful, 'config.enable_stateful_ctx'],
    ['generation-2025-04', mode, undefined],
    ['generation-2025-04', embedded, undefined],
    ['generation-2025-04', fallback, undefined],
  ] as const)('in %s: %j is refused by %s', async (armed, more, refused) => {
    const { call } = await inGeneration(armed)
    const { status, json } = await call('POST', auth0Path, idpBody(more))

    expect(status).toBe(refused === undefined ? 201 : 422)
    if (refused) expect(json.details).toHaveProperty([refused], 'unknown field')
  })

  it('is not answered either, and tells which generation it is', async () => {
    const { call, create, panel } = await createTestWorkspace()
    const path = `${auth0Path}/${await create(idpBody(stateful))}`
    const config = async () => (await call('GET', path)).json.config

    expect(generationOf(await config())).toBe('2023-07')
    panel.arm('generation-2023-10')
    expect(generationOf(await config())).toBeUndefined()
    panel.arm('generation-2025-04')
    expect(generationOf(await config())).toBe('2025-04')
    expect(await config()).not.toHaveProperty('enable_stateful_ctx')
  })
})

describe('an idempotency key', () => {
  const key = { 'x-idempotency-key': 'k'.repeat(32) }

  it('brings the first answer again for a minute, lost or not', async () => {
    let now = Date.now()
    const { call, panel, state } = await createTestWorkspace({ now: () => now })
    panel.arm('generation-2025-04')
    const body = idpBody({ name: 'answer-lost' })
    const before = state.idps.size
    await expect(call('POST', auth0Path, body, key)).rejects.toThrow(TypeError)
    const again = await call('POST', auth0Path, body, key)

    expect(again.status).toBe(201)
    expect(again.headers.get('x-idempotent-replayed')).toBe('true')
    expect(state.idps.size).toBe(before + 1)
    now += 60_001
    await call('POST', auth0Path, idpBody(), key)
    expect(state.idps.size).toBe(before + 2)
  })

  it('is nothing in older generations, and has a length in the newest', async () => {
    const { call, panel, state } = await createTestWorkspace()
    const before = state.idps.size
    await call('POST', auth0Path, idpBody(), key)
    await call('POST', auth0Path, idpBody(), key)
    expect(state.idps.size).toBe(before + 2)

    panel.arm('generation-2025-04')
    const short = await call('POST', auth0Path, idpBody(), { 'x-idempotency-key': 'short' })
    expect(short.status).toBe(400)
  })
})

it('waits three seconds where it is slow', async () => {
  const delay = vi.fn(async () => {})
  const { call, panel } = await createTestWorkspace({ delay })
  panel.arm('slow')
  await call('GET', '/servers/customers')

  expect(delay).toHaveBeenCalledWith(3000)
})
