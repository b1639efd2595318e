// @vitest-environment jsdom
import { emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { type DraftStoreOptions, createDraftStore } from './draft-store.ts'

const named = (name: string) => ({ ...emptyDraft(), name })

let clock = 0
const open = (options: Partial<DraftStoreOptions> = {}) =>
  createDraftStore({
    domain: 'acme.example',
    sub: 'auth0|1',
    storage: localStorage,
    now: () => ++clock,
    ...options,
  })

/** A storage that takes `room` characters in all, as a full one does; 0 refuses everything. */
function small(room: number): Storage {
  const map = new Map<string, string>()
  return {
    get length() {
      return map.size
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError')
      map.set(key, text)
    },
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
  }
}

afterEach(() => localStorage.clear())

describe('drafts', () => {
  test('are listed newest first and survive a reload', () => {
    const store = open()
    store.save({ id: 'a', step: 'issuer', values: named('northwind') })
    store.save({ id: 'b', step: 'scopes', values: named('contoso') })
    const { drafts, kept } = open().list()
    expect(drafts.map(({ id, step, values }) => [id, step, values.name])).toEqual([
      ['b', 'scopes', 'contoso'],
      ['a', 'issuer', 'northwind'],
    ])
    expect(kept).toBe(true)
  })

  test('are replaced by id, read one by one, and removed', () => {
    const store = open()
    store.save({ id: 'a', step: 'issuer', values: named('one') })
    store.save({ id: 'a', step: 'review', values: named('two') })
    expect(store.get('a')).toMatchObject({ step: 'review', values: { name: 'two' } })
    store.remove('a')
    expect(store.get('a')).toBeUndefined()
    expect(localStorage.length).toBe(0)
  })

  test('belong to one operator of one tenant', () => {
    open().save({ id: 'a', step: 'issuer', values: named('x') })
    expect(open({ sub: 'auth0|2' }).list().drafts).toEqual([])
    expect(open({ domain: 'other.example' }).list().drafts).toEqual([])
    // A name that continues another's key does not read its drafts.
    expect(open({ sub: 'auth0' }).list().drafts).toEqual([])
  })

  test('are stored without the secret, even when it is handed over', () => {
    const values = { ...named('x'), clientSecret: 'CANARY' }
    open().save({ id: 'a', step: 'credentials', values })
    const stored = localStorage.getItem(localStorage.key(0) ?? '')
    expect(stored).toContain('credentials')
    expect(stored).not.toContain('CANARY')
  })

  test.each([
    ['no JSON', '{'],
    ['another version', '{"version":2,"savedAt":1,"step":"issuer","values":{"name":"x"}}'],
    ['no values', '{"version":1,"savedAt":1,"step":"issuer","values":null}'],
    ['no time', '{"version":1,"step":"issuer","values":{"name":"x"}}'],
    ['a step that does not exist', '{"version":1,"savedAt":1,"step":"../x","values":{"name":"x"}}'],
  ])('%s in storage is passed over', (_, text) => {
    localStorage.setItem('greencheck:draft:acme.example:auth0%7C1:a', text)
    expect(open().list().drafts).toEqual([])
  })

  test('the list is the same object until something changes, and says when it does', () => {
    const store = open()
    const before = store.list()
    expect(store.list()).toBe(before)
    let calls = 0
    const stop = store.subscribe(() => calls++)
    store.save({ id: 'a', step: 'issuer', values: named('x') })
    expect(store.list()).not.toBe(before)
    stop()
    store.remove('a')
    expect(calls).toBe(1)
  })

  test('another tab is heard, its other keys are not', () => {
    const store = open()
    let calls = 0
    const stop = store.subscribe(() => calls++)
    open().save({ id: 'a', step: 'issuer', values: named('x') })
    const key = localStorage.key(0)
    dispatchEvent(new StorageEvent('storage', { key }))
    dispatchEvent(new StorageEvent('storage', { key: 'theme' }))
    stop()
    expect(calls).toBe(1)
    expect(store.list().drafts).toHaveLength(1)
  })
})

describe('storage that does not take a draft', () => {
  test.each([
    ['is absent', undefined],
    ['refuses', small(0)],
  ])('%s: the draft lives in memory, and the list says so', (_, storage) => {
    const store = open({ storage })
    store.save({ id: 'a', step: 'issuer', values: named('x') })
    expect(store.list()).toMatchObject({ kept: false, drafts: [{ values: { name: 'x' } }] })
  })

  test('is full for one version: memory has the newer, until there is room again', () => {
    const store = open({ storage: small(1000) })
    store.save({ id: 'a', step: 'issuer', values: named('short') })
    store.save({ id: 'a', step: 'issuer', values: named('l'.repeat(1000)) })
    expect(store.get('a')?.values.name).toHaveLength(1000)
    expect(store.list().kept).toBe(false)
    store.save({ id: 'a', step: 'issuer', values: named('short again') })
    expect(store.list()).toMatchObject({
      kept: true,
      drafts: [{ values: { name: 'short again' } }],
    })
  })
})
