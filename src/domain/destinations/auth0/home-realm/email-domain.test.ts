import { expect, test } from 'vitest'
import { emailDomain } from './email-domain.ts'

test.each([
  ['ann@acme.example', 'acme.example'],
  ['  Ann@ACME.Example ', 'acme.example'],
  ['"a@b"@acme.example', 'acme.example'],
  ['ann@bücher.example', 'xn--bcher-kva.example'],
  ['ann@BÜCHER.example', 'xn--bcher-kva.example'],
  ['ann@eu.acme.co.uk', 'eu.acme.co.uk'],
])('%s is at %s', (email, domain) => expect(emailDomain(email)).toMatchObject({ domain }))

test.each([
  ['', /Type an email/],
  ['   ', /Type an email/],
  ['acme.example', /has an @/],
  ['@acme.example', /nothing before/],
  ['ann@', /no domain/],
  ['ann@acme', /no domain/],
  ['ann@acme.example/x', /no domain/],
  ['ann@acme.example:443', /no domain/],
  ['ann@acme example', /no domain/],
  ['ann@*.acme.example', /no domain/],
  ['ann@127.0.0.1:80@', /no domain/],
])('%j is none: %s', (email, problem) =>
  expect(emailDomain(email)).toMatchObject({ ok: false, problem: expect.stringMatching(problem) }),
)
