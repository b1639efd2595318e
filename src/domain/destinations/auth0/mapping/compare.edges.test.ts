import { describe, expect, test } from 'vitest'
import { compareProfile, isProtocolClaim } from './compare-profile.ts'
import type { PredictedAttribute } from './prediction.ts'

type Given = Parameters<typeof compareProfile>[0]

const attribute = (more: Partial<PredictedAttribute> = {}): PredictedAttribute => ({
  name: 'team',
  fate: 'kept',
  value: 'x',
  from: ['tokenset.team'],
  notes: [],
  errors: [],
  ...more,
})
const compare = (
  profile: Given['profile'],
  predicted: readonly PredictedAttribute[],
  more: Partial<Given> = {},
) =>
  compareProfile({
    profile,
    prediction: {
      mode: 'bind_all',
      attributes: predicted,
      unused: [],
      asksUserinfo: false,
      createsNoUser: false,
    },
    basis: 'pasted',
    whole: true,
    ...more,
  })

const { value: _, ...withoutValue } = attribute()
const completed = attribute({ fate: 'completed' })
const rootKept = attribute({ notes: ['root-kept'] })

describe('one attribute, held against its prediction', () => {
  test.each<[string, object, readonly PredictedAttribute[], Partial<Given>, string]>([
    ['the same', { team: 'x' }, [attribute()], {}, 'equal'],
    ['another', { team: 'y' }, [attribute()], {}, 'different'],
    ['another, of a stored one that stays', { team: 'y' }, [rootKept], {}, 'kept'],
    ['null is no text', { team: null }, [attribute()], {}, 'different'],
    ['not there', {}, [attribute()], {}, 'absent'],
    ['not there, in a part of the profile', {}, [attribute()], { whole: false }, 'unjudged'],
    ['left out as predicted', {}, [withoutValue], {}, 'equal'],
    ['there, and to be left out', { team: 'x' }, [withoutValue], {}, 'extra'],
    ['nothing predicted', { team: 'x' }, [], {}, 'extra'],
    ['nothing predicted, of a part', { team: 'x' }, [], { whole: false }, 'unjudged'],
    ['nothing predicted, by what was told', { team: 'x' }, [], { basis: 'told' }, 'unjudged'],
    ['made up alike', { team: 'x' }, [completed], {}, 'equal'],
    ['made up otherwise', { team: 'y' }, [completed], {}, 'unjudged'],
    ['made up and not there', {}, [completed], {}, 'unjudged'],
    ['made up of nothing, not there', {}, [{ ...withoutValue, fate: 'completed' }], {}, 'unjudged'],
    ['not kept', {}, [attribute()], { transient: ['team'] }, 'transient'],
    ['not kept, and there', { team: 'x' }, [attribute()], { transient: ['team'] }, 'equal'],
    ['another one is not kept', {}, [attribute()], { transient: ['other'] }, 'absent'],
    ['nothing known', { team: 'x' }, [attribute()], { basis: 'none' }, 'unjudged'],
  ])('%s', (___, profile, predicted, more, match) => {
    expect(compare({ ...profile }, predicted, more).map((line) => line.match)).toEqual([match])
  })
})

test.each([
  [{ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, 'equal'],
  [{ a: 1 }, { a: 1, b: 2 }, 'different'],
  [['x', 'y'], ['y', 'x'], 'different'],
  [['x'], { 0: 'x' }, 'different'],
  [{ a: null }, { a: null }, 'equal'],
])('%j and %j are %s', (stored, value, match) => {
  expect(compare({ team: stored }, [attribute({ value })])[0]?.match).toBe(match)
})

test('a line holds what is there and what was predicted, each only where it is', () => {
  const [there, missing] = compare({ x: null }, [attribute()])
  expect(there).toStrictEqual({ name: 'x', present: true, value: null, match: 'extra' })
  expect(missing).toStrictEqual({
    name: 'team',
    present: false,
    predicted: attribute(),
    match: 'absent',
  })
})

test('reserved attributes have no line, nor protocol claims that are dropped', () => {
  const dropped = (name: string) => attribute({ name, fate: 'restricted' })
  const lines = compare({ user_id: 'x', created_at: 'y' }, [
    dropped('iss'),
    dropped('groups'),
    attribute({ name: 'nonce' }),
    attribute({ name: 'identities' }),
  ])
  expect(lines.map(({ name }) => name)).toEqual(['groups', 'nonce'])
})

test('the claims of the protocol', () => {
  const names =
    'acr amr at_hash aud auth_time azp c_hash exp iat iss jti nbf nonce s_hash sid sub typ'
  expect(names.split(' ').every(isProtocolClaim)).toBe(true)
  expect(['groups', '', 'email'].some(isProtocolClaim)).toBe(false)
})
