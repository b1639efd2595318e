import { expect, test } from 'vitest'
import type { TestRun } from '../test-run/run.ts'
import { profileToKeep, sourceOfPasted, sourceOfRun, tellsAbsence } from './sources.ts'

const run = (more: Partial<TestRun>): TestRun => ({
  id: 'r',
  connection: { id: 'con_1', name: 'northwind', strategy: 'oidc' },
  way: 'popup',
  startedAt: 0,
  outcome: 'passed',
  claims: {
    iss: 'https://acme.example/',
    aud: 'tester',
    sub: 'oidc|northwind|nw|1',
    email: 'a@b.example',
    'https://acme.example/plan': 'an Action’s',
    updated_at: '2026-01-01T00:00:00Z',
  },
  ...more,
})
const profile = {
  email: 'a@b.example',
  address: { locality: 'Malmö' },
  teams: ['x', 'y'],
  picture: 'https://s.gravatar.com/avatar/1?s=480&r=pg',
}

test('bind_all: the profile that came out is the claims, but for what was dropped or made up', () => {
  const { picture: _, ...claims } = profile
  expect(sourceOfRun(run({ attributeMap: { mapping_mode: 'bind_all' }, profile }))).toEqual({
    tokenset: { ...claims, sub: 'nw|1' },
    absence: 'dropped',
  })
  const sent = { ...profile, picture: 'https://idp.example/a.png' }
  expect(sourceOfRun(run({ attributeMap: {}, profile: sent }))?.tokenset['picture']).toBe(
    sent.picture,
  )
})

test('bind_all, without the stored profile: what the tenant told, of which it may have told a part', () => {
  expect(sourceOfRun(run({ attributeMap: {} }))).toEqual({
    tokenset: { email: 'a@b.example', sub: 'nw|1' },
    absence: 'unseen',
  })
})

test('use_map: back from the attributes that are one claim each', () => {
  const attributes = {
    mail: '${context.tokenset.email}',
    city: '${context.userinfo.address.locality}',
    both: '${context.tokenset.a} ${context.tokenset.b}',
    plan: 'gold',
    id: '${context.connection.id}',
    token: '${context.tokenset.access_token}',
    none: '${context.tokenset.none}',
  }
  const stored = { mail: 'm', city: 'Malmö', both: '1 2', plan: 'gold', id: 'con_1', token: 't' }
  expect(
    sourceOfRun(run({ attributeMap: { mapping_mode: 'use_map', attributes }, profile: stored })),
  ).toEqual({
    tokenset: { email: 'm', sub: 'nw|1' },
    userinfo: { 'address.locality': 'Malmö' },
    absence: 'unseen',
  })
})

test('nothing is read of a run whose mapping or claims were not kept', () => {
  expect(sourceOfRun(run({}))).toBeUndefined()
  expect(sourceOfRun(run({ attributeMap: {}, claimsLeftOut: true }))).toBeUndefined()
})

test('what was pasted is a token, or UserInfo’s answer', () => {
  const token = { iss: 'https://idp.example', sub: '1' }
  expect(sourceOfPasted(token)).toEqual({ tokenset: token, absence: 'unsent' })
  const answer = { sub: '1', groups: ['x'] }
  expect(sourceOfPasted(answer)).toMatchObject({ tokenset: answer, userinfo: answer })
})

test.each([
  ['unsent', true, true],
  ['dropped', true, false],
  ['unseen', false, false],
] as const)('%s: whether an absent claim did not come', (absence, plain, restricted) => {
  const source = { tokenset: {}, absence }
  expect([tellsAbsence(source, 'team'), tellsAbsence(source, 'groups')]).toEqual([
    plain,
    restricted,
  ])
})

test('of a profile is kept what is no token of the provider’s, whatever it is called', () => {
  const profile = { user_id: 'oidc|a|1', email: 'a', crm: 'opaque', both: 'x|opaque', team: 'red' }
  const attributes = {
    crm: '${context.tokenset.access_token}',
    both: 'x|${ context.tokenset.access_token }',
    team: '${context.tokenset.team}',
  }
  const attributeMap = { mapping_mode: 'use_map', attributes }
  expect(profileToKeep(profile, attributeMap)).toEqual({ email: 'a', team: 'red' })
  expect(profileToKeep({ ...profile, constructor: 'c' }, undefined)).toMatchObject({
    crm: 'opaque',
    constructor: 'c',
  })
})
