import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { patchOp, person, startScim } from './scim.helper.ts'

const ada = 'oidc|globex-oidc|nw-ada'
const bob = 'oidc|globex-oidc|nw-bob'

/** Two users, and a group of the first. */
async function start() {
  const scim = await startScim()
  await scim.add()
  await scim.add(person({ externalId: 'nw-bob', userName: 'bob@northwind.example' }))
  const { json } = await scim.send('POST', '/Groups', {
    displayName: 'Engineers',
    externalId: 'g-1',
    members: [{ value: ada, display: 'Ada' }],
  })
  const path = `/Groups/${z.looseObject({ id: z.string() }).parse(json).id}`
  const members = () => [...scim.state.groups.values()].flatMap((group) => [...group.members])
  return { ...scim, path, members, created: json }
}

describe('a provisioned group', () => {
  it('has users of the connection as its members', async () => {
    const { created, send, path } = await start()

    expect(created).toMatchObject({
      displayName: 'Engineers',
      externalId: 'g-1',
      members: [{ value: ada, type: 'User' }],
    })
    expect((await send('GET', path)).json).toEqual(created)
    expect((await send('GET', `${path}?excludedAttributes=members`)).json).not.toHaveProperty(
      'members',
    )
  })

  it.each([
    ['a name that is taken, in another spelling', { displayName: 'ENGINEERS' }, 409],
    ['a group as its member', { members: [{ value: ada, type: 'Group' }] }, 400],
    ['a member of another connection', { members: [{ value: 'auth0|1' }] }, 400],
    [
      'more members than a request may have',
      { members: Array.from({ length: 10_001 }, () => ({ value: ada })) },
      400,
    ],
  ])('is refused with %s', async (_, more, status) => {
    const { send, state } = await start()

    expect((await send('POST', '/Groups', { displayName: 'Other', ...more })).status).toBe(status)
    expect(state.groups.size).toBe(1)
  })

  it.each([
    [{ op: 'Add', path: 'members', value: [{ value: bob }] }, [ada, bob]],
    [{ op: 'add', path: 'members', value: { value: bob } }, [ada, bob]],
    [{ op: 'Add', path: 'members', value: [{ value: ada }] }, [ada]],
    [{ op: 'add', path: 'members', value: [{ value: encodeURIComponent(bob) }] }, [ada, bob]],
    [{ op: 'Remove', path: 'members', value: [{ value: ada }] }, []],
    [{ op: 'remove', path: `members[value eq "${ada}"]` }, []],
    [{ op: 'remove', path: `members[value eq "${bob}"]` }, [ada]],
    [{ op: 'replace', path: 'members', value: [{ value: bob }] }, [bob]],
    [{ op: 'replace', value: { id: 'g', displayName: 'Renamed' } }, [ada]],
  ])('after %j has the members %j', async (operation, expected) => {
    const { send, path, members } = await start()

    expect((await send('PATCH', path, patchOp(operation))).status).toBe(200)
    expect(members()).toEqual(expected)
  })

  it('is found by one eq, and by nothing else', async () => {
    const { send } = await start()
    const search = (filter: string) => send('GET', `/Groups?filter=${encodeURIComponent(filter)}`)

    expect((await search('displayName eq "engineers"')).json).toMatchObject({ totalResults: 1 })
    expect((await search('externalId eq "g-1"')).json).toMatchObject({ totalResults: 1 })
    expect((await search(`members.value eq "${ada}"`)).json).toMatchObject({ totalResults: 1 })
    for (const filter of ['displayName eq "a" or displayName eq "b"', 'displayName sw "E"'])
      expect(await search(filter)).toMatchObject({
        status: 400,
        json: { scimType: 'invalidFilter' },
      })
  })

  it('goes by DELETE and with its connection', async () => {
    const { send, path, state, call, connection } = await start()
    expect((await send('DELETE', path)).status).toBe(204)
    await send('POST', '/Groups', { displayName: 'Second' })
    for (const method of ['DELETE', 'GET', 'GET']) await call(method, `/connections/${connection}`)

    expect(state.groups.size).toBe(0)
  })
})
