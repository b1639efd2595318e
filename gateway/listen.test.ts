import { expect, test } from 'vitest'
import { listen } from './listen.ts'

const host = '127.0.0.1'

test('a taken port rejects with the socket’s code', async () => {
  const first = await listen({ fetch: async () => new Response(), port: 0, host })
  const second = listen({ fetch: async () => new Response(), port: first.port, host })
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await first.drain(0)
})

test('a browser that hangs up aborts the request', async () => {
  const gone = new AbortController()
  let told: () => void = () => {}
  const aborted = new Promise<void>((resolve) => (told = resolve))
  const server = await listen({
    port: 0,
    host,
    fetch: (request) =>
      new Promise((resolve) => {
        request.signal.addEventListener('abort', () => {
          told()
          resolve(new Response())
        })
        gone.abort()
      }),
  })
  await expect(fetch(`http://${host}:${server.port}/`, { signal: gone.signal })).rejects.toThrow()
  await aborted
  await server.drain(0)
})

test('draining finishes what is under way and takes nothing new', async () => {
  let arrived: () => void = () => {}
  let release: () => void = () => {}
  const here = new Promise<void>((resolve) => (arrived = resolve))
  const done = new Promise<void>((resolve) => (release = resolve))
  const server = await listen({
    port: 0,
    host,
    fetch: async () => {
      arrived()
      await done
      return new Response('finished')
    },
  })
  const url = `http://${host}:${server.port}/`
  const underWay = fetch(url)
  await here
  const drained = server.drain(5000)
  await expect(fetch(url)).rejects.toThrow()
  release()
  expect(await (await underWay).text()).toBe('finished')
  await drained
})

test('what does not finish in time is ended', async () => {
  let arrived: () => void = () => {}
  const here = new Promise<void>((resolve) => (arrived = resolve))
  const server = await listen({
    port: 0,
    host,
    fetch: () => {
      arrived()
      return new Promise(() => {})
    },
  })
  const underWay = fetch(`http://${host}:${server.port}/`).catch(() => 'ended')
  await here
  await server.drain(10)
  expect(await underWay).toBe('ended')
})
