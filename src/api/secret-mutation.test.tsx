// @vitest-environment jsdom
import { type Mutation, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { ApiError } from './errors.ts'
import { createQueryClient } from './query-client.ts'
import { useSecretMutation } from './secret-mutation.ts'

interface Input {
  readonly secret: string
}

function open(run: (input: Input) => Promise<string>) {
  const queryClient = createQueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(() => useSecretMutation(run), { wrapper })
  const cached = () =>
    JSON.stringify(
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
    )
  /** What anything that still holds the mutation can do: have it run once more. */
  const again = () => Promise.all(queryClient.getMutationCache().getAll().map(runAgain))
  return { result, cached, again }
}
const runAgain = (mutation: Mutation) => mutation.execute(undefined)

const failed = (kind: 'conflict' | 'rate-limited', retryAfter?: number) =>
  new ApiError({
    kind,
    source: 'tenant',
    status: 0,
    code: 'c',
    message: 'm',
    requestId: 'r',
    retryAfter,
  })

test('the input is handed over and never cached', async () => {
  const seen: string[] = []
  let answer: (id: string) => void = () => {}
  const { result, cached } = open(async ({ secret }) => {
    seen.push(secret)
    return new Promise((resolve) => (answer = resolve))
  })
  act(() => void result.current.submit({ secret: 'CANARY' }))
  await waitFor(() => expect(seen).toEqual(['CANARY']))
  expect(cached()).toContain('pending')
  expect(cached()).not.toContain('CANARY')
  act(() => answer('con_1'))
  await waitFor(() => expect(result.current.data).toBe('con_1'))
  expect(cached()).not.toContain('CANARY')
})

test.each([
  ['done', () => Promise.resolve('con_1')],
  ['refused', () => Promise.reject(failed('conflict'))],
])('a call that is %s leaves no input with which it could be made again', async (_, answer) => {
  const seen: string[] = []
  const { result, again } = open(({ secret }) => {
    seen.push(secret)
    return answer()
  })
  await act(() => result.current.submit({ secret: 'CANARY' }).catch(() => undefined))
  await act(() => expect(again()).rejects.toThrow('forgotten'))
  expect(seen).toEqual(['CANARY'])
})

test('a second submit while the first is under way starts nothing', async () => {
  let calls = 0
  const { result } = open(async () => `con_${++calls}`)
  const both = await act(() =>
    Promise.all([result.current.submit({ secret: 'a' }), result.current.submit({ secret: 'b' })]),
  )
  expect(both).toEqual(['con_1', 'con_1'])
  expect(await act(() => result.current.submit({ secret: 'c' }))).toBe('con_2')
})

test('a failure reaches who submitted, and can be followed by another try', async () => {
  const answers = [() => Promise.reject(failed('conflict')), () => Promise.resolve('con_1')]
  const { result } = open(() => answers.shift()?.() ?? Promise.resolve('more'))
  await act(async () => {
    await expect(result.current.submit({ secret: 'a' })).rejects.toMatchObject({ kind: 'conflict' })
  })
  expect(await act(() => result.current.submit({ secret: 'a' }))).toBe('con_1')
})

test('a 429 is waited out with the same input', async () => {
  const seen: string[] = []
  const { result } = open(async ({ secret }) => {
    seen.push(secret)
    if (seen.length === 1) throw failed('rate-limited', 0)
    return 'con_1'
  })
  await act(() => result.current.submit({ secret: 'a' }))
  expect(seen).toEqual(['a', 'a'])
})
