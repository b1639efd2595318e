import { describe, expect, it } from 'vitest'
import { enterprise, filtered, patchOp, person, startScim } from './scim.helper.ts'

describe('a provisioned user', () => {
  it('is in the tenant’s store, by the id that a login gives, and as the mapping says', async () => {
    const { send, stored } = await startScim()
    const { status, json, headers } = await send(
      'POST',
      '/Users',
      person({
        nickName: 'Ada',
        entitlements: [{ value: 'not mapped' }],
        addresses: [{ type: 'work', locality: 'Springfield', country: 'US' }],
        [enterprise]: { department: 'Engines', manager: { value: '7' } },
      }),
    )
    const id = 'oidc|globex-oidc|nw-ada'

    expect(status).toBe(201)
    expect(headers.get('content-type')).toBe('application/scim+json')
    expect(headers.get('location')).toMatch(/\/Users\/oidc%7Cglobex-oidc%7Cnw-ada$/)
    expect(json).toMatchObject({
      id,
      userName: 'ada@northwind.example',
      active: true,
      emails: [{ primary: true, value: 'ada@northwind.example' }],
      addresses: [{ type: 'work', locality: 'Springfield', country: 'US' }],
      [enterprise]: { department: 'Engines', manager: { value: '7' } },
      meta: { resourceType: 'User', location: headers.get('location') },
    })
    expect(json).not.toHaveProperty('entitlements')
    expect(stored()).toMatchObject({
      user_id: id,
      email: 'ada@northwind.example',
      identities: [{ user_id: 'globex-oidc|nw-ada', provider: 'oidc', isSocial: false }],
      profile: {
        email_verified: false,
        blocked: false,
        name: 'Ada Example',
        given_name: 'Ada',
        nickname: 'Ada',
        preferred_username: 'ada@northwind.example',
        app_metadata: { external_id: 'nw-ada', city: 'Springfield', department: 'Engines' },
      },
    })
  })

  it.each([
    ['the same again', {}],
    ['another spelling of the userName', { externalId: 'x', userName: 'ADA@northwind.example' }],
  ])('is not created twice: %s', async (_, more) => {
    const { send, add } = await startScim()
    await add()

    expect(await send('POST', '/Users', person(more))).toMatchObject({
      status: 409,
      json: {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '409',
        scimType: 'uniqueness',
      },
    })
  })

  it.each([
    ['no userName', { userName: undefined }],
    ['no externalId, which its id is made of', { externalId: undefined }],
    ['a manager as text', { [enterprise]: { manager: 'Grace' } }],
    ['one email for all', { emails: 'ada@northwind.example' }],
  ])('is refused with %s', async (_, more) => {
    const { send, state } = await startScim()
    const before = state.users.size

    expect((await send('POST', '/Users', person(more))).status).toBe(400)
    expect(state.users.size).toBe(before)
  })

  it('is replaced whole by PUT, but for what is not mapped', async () => {
    const { send, add, state, stored } = await startScim()
    const path = await add(person({ nickName: 'Ada', title: 'Countess' }))
    const user = stored()
    if (user) state.users.set(user.user_id, { ...user, profile: { ...user.profile, own: 1 } })
    const { status } = await send('PUT', path, person({ displayName: 'Lady Ada' }))

    expect(status).toBe(200)
    expect(stored()?.profile).toMatchObject({ name: 'Lady Ada', own: 1 })
    expect(stored()?.profile).not.toHaveProperty('nickname')
    expect(stored()?.profile?.['app_metadata']).not.toHaveProperty('title')
  })

  it('is gone after DELETE, from its groups as well', async () => {
    const { send, add, stored, state } = await startScim()
    const path = await add()
    await send('POST', '/Groups', {
      displayName: 'All',
      members: [{ value: 'oidc|globex-oidc|nw-ada' }],
    })

    expect((await send('DELETE', path)).status).toBe(204)
    expect(stored()).toBeUndefined()
    expect([...state.groups.values()]).toMatchObject([{ members: [] }])
    expect((await send('GET', path)).status).toBe(404)
    expect((await send('DELETE', path)).status).toBe(404)
  })
})

describe('PATCH', () => {
  it.each([
    ['a path', { op: 'Replace', path: 'active', value: false }],
    ['a path and text', { op: 'Replace', path: 'active', value: 'False' }],
    ['no path', { op: 'replace', value: { active: false } }],
    ['no path and text', { op: 'Replace', value: { active: 'False' } }],
    ['its id along', { op: 'replace', value: { id: 'oidc|globex-oidc|nw-ada', active: false } }],
  ])('deactivates with %s, and back', async (_, operation) => {
    const { send, add, stored } = await startScim()
    const path = await add()
    const { status, json } = await send('PATCH', path, patchOp(operation))

    expect([status, json]).toEqual([200, expect.objectContaining({ active: false })])
    expect(stored()?.profile?.['blocked']).toBe(true)
    await send('PATCH', path, patchOp({ op: 'Add', path: 'active', value: 'True' }))
    expect(stored()?.profile?.['blocked']).toBe(false)
  })

  it.each([
    [{ op: 'Add', path: 'addresses[type eq "work"].locality', value: 'Rome' }, 'city', 'Rome'],
    [{ op: 'Replace', path: `${enterprise}:department`, value: 'IT' }, 'department', 'IT'],
    [{ op: 'replace', value: { [`${enterprise}:department`]: 'IT' } }, 'department', 'IT'],
    [{ op: 'add', value: { [enterprise]: { division: 'D' } } }, 'department', 'Engines'],
    [{ op: 'Remove', path: `${enterprise}:department` }, 'department', undefined],
    [{ op: 'remove', path: enterprise }, 'department', undefined],
    [{ op: 'add', path: enterprise, value: { schemas: [enterprise] } }, 'department', 'Engines'],
    [
      { op: 'Replace', path: 'phoneNumbers[primary eq "True"].value', value: '1' },
      'primary_phone_number',
      '1',
    ],
  ])('%j ends as app_metadata.%s', async (operation, member, value) => {
    const { send, add, stored } = await startScim()
    const path = await add(person({ [enterprise]: { department: 'Engines' } }))
    const { status } = await send('PATCH', path, patchOp(operation))

    expect(status).toBe(200)
    const metadata = stored()?.profile?.['app_metadata']
    expect({ ...Object(metadata) }[member]).toBe(value)
  })

  it('replaces a list without a path, and merges a complex attribute', async () => {
    const { send, add } = await startScim()
    const path = await add()
    const emails = [{ primary: true, value: 'new@northwind.example' }]
    const value = { emails, name: { givenName: 'Augusta' } }
    const { json } = await send('PATCH', path, patchOp({ op: 'replace', value }))

    expect(json).toMatchObject({ emails, name: { givenName: 'Augusta', familyName: 'Example' } })
  })

  it.each([
    [{ op: 'Replace', path: `${enterprise}:manager`, value: 'Grace' }, 'invalidValue'],
    [{ op: 'Replace', path: 'nothing', value: 'x' }, 'invalidPath'],
    [{ op: 'Replace', path: 'id', value: 'x' }, 'mutability'],
    [{ op: 'Remove' }, 'noTarget'],
    [{ op: 'Turn', path: 'active' }, 'invalidSyntax'],
    [{ op: 'Add', path: `emails[value eq "${'\\'.repeat(60)}].value`, value: 'x' }, 'invalidPath'],
  ])('is refused with %j, and nothing of it holds', async (operation, scimType) => {
    const { send, add, stored } = await startScim()
    const path = await add()
    const before = structuredClone(stored())
    const first = { op: 'Replace', path: 'displayName', value: 'Changed' }

    expect(await send('PATCH', path, patchOp(first, operation))).toMatchObject({
      status: 400,
      json: { scimType },
    })
    expect(stored()).toEqual(before)
  })

  it('takes no userName of somebody else', async () => {
    const { send, add } = await startScim()
    await add()
    const path = await add(person({ externalId: 'b', userName: 'bob@northwind.example' }))
    const operation = { op: 'replace', path: 'userName', value: 'Ada@Northwind.example' }

    expect((await send('PATCH', path, patchOp(operation))).status).toBe(409)
  })
})

describe('a search', () => {
  it.each([
    ['userName eq "ADA@northwind.example"', 1],
    ['username EQ "ada@northwind.example"', 1],
    ['externalId eq "nw-ada"', 1],
    ['externalId eq "NW-ADA"', 0],
    ['id eq "oidc|globex-oidc|nw-ada"', 1],
    ['userName eq "nobody" or externalId eq "nw-ada"', 1],
    ['userName eq "ada@northwind.example" and active eq false', 0],
    ['(userName eq "a)b" or userName eq "ada@northwind.example") and active eq true', 1],
    ['emails[type eq "work"].value eq "ada@northwind.example"', 0],
    ['emails[primary eq true].value eq "ada@northwind.example"', 1],
    ['emails[primary eq true and value eq "ada@northwind.example"]', 1],
    ['emails.value eq "ada@northwind.example"', 1],
    ['name.familyName eq "example"', 1],
    [`${enterprise}:department eq "Engines"`, 1],
    ['displayName eq "a \\" quoted"', 0],
    // Somebody whom a login brought is found by what his id is made of.
    ['externalId eq "1001"', 1],
  ])('%s finds %i', async (filter, found) => {
    const { send, add } = await startScim()
    await add(person({ [enterprise]: { department: 'Engines' } }))
    const search = { schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'], filter }

    for (const { status, json } of [
      await send('GET', filtered(filter)),
      await send('POST', '/Users/.search', search),
    ])
      expect([status, json]).toEqual([200, expect.objectContaining({ totalResults: found })])
  })

  it.each([
    'userName co "ada"',
    'userName pr',
    'not (userName eq "ada")',
    'entitlements eq "x"',
    'meta.created eq "x"',
    'userName eq ada',
    'userName eq "a',
    'userName',
    '(userName eq "a"',
    'userName eq "a" userName eq "b"',
    `userName eq "${'\\'.repeat(200)}`,
    '('.repeat(2000),
  ])('is refused with %s', async (filter) => {
    const { send } = await startScim()

    expect(await send('GET', filtered(filter))).toMatchObject({
      status: 400,
      json: { scimType: 'invalidFilter' },
    })
  })

  it('of both kinds is one list', async () => {
    const { send, add } = await startScim()
    await add()
    await send('POST', '/Groups', { displayName: 'Ada Example' })
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:SearchRequest']
    const filter = 'displayName eq "ada example"'

    expect((await send('POST', '/.search', { schemas, filter, count: 1 })).json).toMatchObject({
      totalResults: 2,
      Resources: [{ userName: 'ada@northwind.example' }],
    })
  })

  it('is answered a page at a time, with the attributes that were asked for', async () => {
    const { send, add } = await startScim()
    for (const name of ['a', 'b', 'c']) await add(person({ userName: name, externalId: name }))
    const page = await send(
      'GET',
      '/Users?startIndex=2&count=2&attributes=userName&aadOptscim062020',
    )

    expect(page.json).toMatchObject({ totalResults: 4, startIndex: 2, itemsPerPage: 2 })
    expect(page.json).toMatchObject({ Resources: [{ userName: 'a' }, { userName: 'b' }] })
    expect(page.json).toMatchObject({ Resources: [{ schemas: person().schemas.slice(0, 1) }, {}] })
    expect(JSON.stringify(page.json)).not.toContain('displayName')
    expect((await send('GET', '/Users?startIndex=9')).json).toMatchObject({ Resources: [] })
    expect((await send('GET', '/Users?count=0')).json).toMatchObject({ totalResults: 4 })
  })
})
