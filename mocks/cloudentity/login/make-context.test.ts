import { describe, expect, it } from 'vitest'
import { resultingAmr } from '#domain/destinations/cloudentity/amr.ts'
import { seedCloud } from '../seed/seed.ts'
import { makeContext } from './make-context.ts'

const origin = 'http://localhost:4700'
const idp = { id: 'i', mappings: [], static_amr: [] as string[] }
const idToken = { sub: 'auth0|1', amr: ['pwd'], email: 'a@b.example' }

const contextOf = async (more: object = {}, state = seedCloud(origin)) =>
  (await makeContext(state, { ...idp, ...more }, { idToken })).context

const mapped = (source: string, target: string) => ({
  mappings: [{ source, target, type: 'any' }],
})

describe('the context of a login', () => {
  it.each([
    [['pwd'], ['mfa', 'face']],
    [['pwd'], []],
    [undefined, ['mfa']],
    [undefined, []],
  ])('has amr %j, with %j chosen, as the dashboard predicts', async (amr, static_amr) => {
    const arrived = { idToken: { sub: 's', ...(amr && { amr }) } }
    const { context } = await makeContext(seedCloud(origin), { ...idp, static_amr }, arrived)
    expect(context['amr']).toEqual(resultingAmr(amr, static_amr))
  })

  it('has a subject of the workspace’s own, another for each provider', async () => {
    const [one, other] = [await contextOf(), await contextOf({ id: 'j' })]
    expect(one).toMatchObject({ sub: expect.stringMatching(/^[0-9a-f]{40}$/), idp_sub: 'auth0|1' })
    expect(other['sub']).not.toBe(one['sub'])
    expect(await contextOf()).toEqual(one)
  })

  it.each(['sub', 'idp_sub', 'amr'])('keeps %s from a mapping', async (name) => {
    expect((await contextOf(mapped('email', name)))[name]).toEqual((await contextOf())[name])
  })

  it('keeps them from a script, which may change all else', async () => {
    const state = seedCloud(origin)
    const body = `module.exports = async () => ({ authn_ctx: { sub: 'x', email: 'y', new: 1 } })`
    const own = { tenant_id: 'acme', server_id: 'customers', type: 'post_authn_ctx' }
    const withScript = {
      ...state,
      scripts: new Map([['s', { id: 's', name: 'S', body }]]),
      points: [{ ...own, target_fk: 'i', script_id: 's' }],
    }
    const context = await contextOf(mapped('email', 'email'), withScript)
    expect(context).toEqual({ ...(await contextOf()), email: 'y' })
  })

  it('has no attribute that the workspace does not know', async () => {
    expect(await contextOf(mapped('email', 'unknown'))).toEqual(await contextOf())
    expect(await contextOf(mapped('email', 'address.locality'))).toHaveProperty('address', {
      locality: 'a@b.example',
    })
  })
})
