import { describe, expect, test } from 'vitest'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { Failure } from './failure.ts'
import { createTurns, turnOf } from './turns.ts'

const never = new AbortController().signal
/** Work that is ended from outside. */
function held() {
  let end: (how: 'ends' | 'fails') => void = () => {}
  const done = new Promise<void>((resolve, reject) => {
    end = (how) => (how === 'ends' ? resolve() : reject(new Error('failed')))
  })
  return { done, end }
}
/** Turns at one key, each noting when it begins; the first is held. */
function line() {
  const turns = createTurns()
  const begun: string[] = []
  const first = held()
  const take = (name: string, signal = never, key = 'a') =>
    turns.take(key, signal, async () => {
      begun.push(name)
      if (name === 'first') await first.done
      return name
    })
  return { turns, begun, take, end: first.end }
}

describe('calls of one key', () => {
  test.each(['ends', 'fails'] as const)('go on in their order when one %s', async (how) => {
    const { turns, begun, take, end } = line()
    const all = ['first', 'second', 'third'].map((name) => take(name).catch(() => 'failed'))
    expect(begun).toEqual(['first'])
    end(how)
    expect(await Promise.all(all)).toEqual([how === 'ends' ? 'first' : 'failed', 'second', 'third'])
    expect(begun).toEqual(['first', 'second', 'third'])
    expect(turns.size).toBe(0)
  })
  test('wait for no other key, and for none where they have no key', async () => {
    const { turns, begun, take, end } = line()
    const first = take('first')
    await take('other', never, 'b')
    const free = (work: () => Promise<unknown>) => turns.take(undefined, never, work)
    expect(await free(() => free(async () => 'free'))).toBe('free')
    expect(begun).toEqual(['first', 'other'])
    end('ends')
    await first
  })
})

describe('a browser that is gone', () => {
  test('while it waits: it is never called, and who is behind it is', async () => {
    const { begun, take, end } = line()
    const gone = new AbortController()
    const [first, second, third] = [take('first'), take('second', gone.signal), take('third')]
    gone.abort('gone')
    await expect(second).rejects.toBe('gone')
    end('ends')
    await Promise.all([first, third])
    expect(begun).toEqual(['first', 'third'])
  })
  test('just when it is called: it is not, and who is behind it is', async () => {
    const { begun, take, end } = line()
    const gone = new AbortController()
    const first = take('first').then(() => gone.abort('gone'))
    const second = take('second', gone.signal).catch((reason: unknown) => reason)
    const third = take('third')
    end('ends')
    expect(await Promise.all([first, second, third])).toEqual([undefined, 'gone', 'third'])
    expect(begun).toEqual(['first', 'third'])
  })
  test('before it came: nothing is called', async () => {
    const { turns, begun, take } = line()
    await expect(take('first', AbortSignal.abort('gone'))).rejects.toBe('gone')
    expect([begun, turns.size]).toEqual([[], 0])
  })
  test('while it is served: what was begun ends, and others wait for that', async () => {
    const { begun, take, end } = line()
    const gone = new AbortController()
    const [first, second] = [take('first', gone.signal), take('second')]
    gone.abort('gone')
    expect(begun).toEqual(['first'])
    end('ends')
    expect(await Promise.all([first, second])).toEqual(['first', 'second'])
  })
})

test('fifty wait and no more: the next is asked to come again', async () => {
  const { turns, take, end } = line()
  const all = [take('first'), ...Array.from({ length: 50 }, (_, index) => take(`${index}`))]
  const error: unknown = await take('one too many').catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Failure)
  expect(error).toMatchObject({
    details: { code: 'too_many_requests', message: expect.stringMatching(/wait/), retryAfter: 2 },
  })
  end('ends')
  await Promise.all(all)
  expect(await take('later')).toBe('later')
  expect(turns.size).toBe(0)
})

test.each([
  [
    { id: 'con_1' },
    [
      ['updateConnection', '/connections/con_1'],
      ['deleteConnection', '/connections/con_1'],
      ['updateConnectionClients', '/connections/con_1'],
      ['recordTest', '/connections/con_1'],
      ['enableScim', '/connections/con_1'],
      ['changeScim', '/connections/con_1'],
      ['disableScim', '/connections/con_1'],
      ['createScimToken', '/connections/con_1'],
      ['deleteScimToken', '/connections/con_1'],
      ['checkProvisioning', '/connections/con_1'],
      ['startTrial', '/connections/con_1'],
      ['switchSecret', '/connections/con_1'],
      ['deleteTrial', '/connections/con_1'],
      ['createKeys', '/connections/con_1'],
      ['rotateKeys', '/connections/con_1'],
    ],
  ],
  [
    { iid: 'idp_1' },
    [
      ['updateIdp', '/cloudentity/idps/idp_1'],
      ['deleteIdp', '/cloudentity/idps/idp_1'],
      ['setPostAuthenticationScript', '/cloudentity/idps/idp_1'],
    ],
  ],
])('of %j wait what changes it, deletes it or changes what goes with it', (params, names) => {
  const [parameter = ''] = Object.keys(params)
  const waiting = Object.entries(gatewayContract)
    .filter(([, row]) => row.method !== 'GET' && row.turn === parameter)
    .map(([name, row]) => [name, turnOf(row, params)])
  expect(waiting).toEqual(names)
})

test('every change that names what it changes waits for one of these', () => {
  const turns = Object.values(gatewayContract).flatMap((row) =>
    row.method === 'GET' ? [] : [row.turn],
  )
  expect(new Set(turns)).toEqual(new Set(['none', 'id', 'iid']))
})
