// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { useFewPages } from './use-few-pages.ts'

const lists = ['things', 'list']
const keyOf = (kind: string) => [...lists, kind]
const pages = (count: number) => ({
  pages: Array.from({ length: count }, (_, at) => at),
  pageParams: Array.from({ length: count }, (_, at) => at),
})

/** A list of which 20 pages are loaded, of a kind that may be changed. */
function open() {
  const queries = new QueryClient()
  queries.setQueryData(keyOf(''), pages(20))
  queries.setQueryData(keyOf('oidc'), pages(15))
  const List = ({ kind }: { readonly kind: string }) => {
    const list = useInfiniteQuery({
      queryKey: keyOf(kind),
      // The next page never comes.
      queryFn: ({ signal }) =>
        new Promise<number>((_, reject) => {
          signal.addEventListener('abort', reject)
        }),
      initialPageParam: 0,
      getNextPageParam: (last) => last + 1,
      staleTime: Infinity,
    })
    useFewPages(lists)
    return list
  }
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  )
  const hook = renderHook(List, { wrapper, initialProps: { kind: '' } })
  const loaded = (kind: string) =>
    queries.getQueryData<ReturnType<typeof pages>>(keyOf(kind))?.pages.length
  return { ...hook, queries, loaded }
}

test('what is loaded stays while the list is on screen, whatever is chosen', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { rerender, loaded } = open()
  rerender({ kind: 'oidc' })
  rerender({ kind: '' })
  vi.advanceTimersByTime(1000)
  expect([loaded(''), loaded('oidc')]).toEqual([20, 15])
})

test('a few pages of each stay when it is left, and are as old as they were', async () => {
  const { unmount, loaded, queries } = open()
  const before = queries.getQueryState(keyOf(''))?.dataUpdatedAt
  unmount()
  await expect.poll(() => [loaded(''), loaded('oidc')]).toEqual([10, 10])
  expect(queries.getQueryState(keyOf(''))?.dataUpdatedAt).toBe(before)
})

test('so they do when it is left while it reads on', async () => {
  const { result, unmount, loaded, queries } = open()
  act(() => void result.current.fetchNextPage())
  expect(queries.isFetching()).toBe(1)
  unmount()
  await expect.poll(() => queries.isFetching()).toBe(0)
  await expect.poll(() => loaded('')).toBe(10)
})
