import { expect, test } from 'vitest'
import { createGate } from './concurrency.ts'

const never = new AbortController().signal
const deferred = () => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

test('lets two in, the others in order as those leave', async () => {
  const through = createGate(2)
  const log: string[] = []
  const doors = ['a', 'b', 'c', 'd'].map((name) => ({ name, ...deferred() }))
  const all = doors.map(({ name, opened }) =>
    through(never, async () => {
      log.push(name)
      await opened
      return name
    }),
  )
  expect(log).toEqual(['a', 'b'])
  doors[1]?.open()
  await all[1]
  expect(log).toEqual(['a', 'b', 'c'])
  for (const { open } of doors) open()
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd'])
})

test('a task that fails makes room', async () => {
  const through = createGate(1)
  const fails = through(never, async () => {
    throw new Error('x')
  })
  const next = through(never, async () => 'next')
  await expect(fails).rejects.toThrow('x')
  expect(await next).toBe('next')
})

test('who gives up while waiting leaves the queue, and takes nobody’s place', async () => {
  const through = createGate(1)
  const { open, opened } = deferred()
  const first = through(never, () => opened)
  const stop = new AbortController()
  const second = through(stop.signal, async () => 'second')
  const third = through(never, async () => 'third')
  stop.abort(new Error('gone'))
  await expect(second).rejects.toThrow('gone')
  open()
  await first
  expect(await third).toBe('third')
})
