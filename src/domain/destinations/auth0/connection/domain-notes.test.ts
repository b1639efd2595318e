import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { domainNote } from './domain-notes.ts'

test.each([
  ['*.northwind.example', /no wildcard.*“@northwind\.example” alone/],
  ['*', /no wildcard: each subdomain is an entry of its own\.$/],
  ['bücher.example', /ASCII form here: xn--bcher-kva\.example/],
  ['gmail.com', /Anyone can have an address at gmail\.com/],
  ['yahoo.co.uk', /Anyone/],
  ['hotmail.co.uk', /Anyone/],
  ['yahoo.com.br', /Anyone/],
  ['outlook.de', /Anyone/],
  ['live.nl', /Anyone/],
  ['Bigpond.com', /Anyone/],
  ['web.de', /Anyone/],
  ['co.uk', /ending/],
  ['com.br', /ending/],
  ['example', /no dot/],
  ['www.northwind.example', /seldom/],
])('%s', (entry, note) => expect(domainNote(entry)).toMatch(note))

test.each([
  'northwind.example',
  'mail.northwind.example',
  'yahoo.northwind.example',
  'outlook.northwind.co.uk',
  'xn--bcher-kva.example',
  'northwind.co.uk',
  '-a.example',
  'not a domain',
])('no note on %s', (entry) => expect(domainNote(entry)).toBeUndefined())

test('whatever is given: a note or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.domain()), (entry) => {
      expect(domainNote(entry) ?? 'x').not.toBe('')
    }),
  )
})
