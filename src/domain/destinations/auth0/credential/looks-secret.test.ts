import { expect, test } from 'vitest'
import { holdsSecret, looksSecret } from './looks-secret.ts'

test.each([
  'MOCK_northwind_secret_7Qx',
  'Qw8~Kd3.zP0_aVb9cXyE1fGhI2jKlM',
  'kept here: dGhpcyBpcyBhIHNlY3JldA4=',
  'GOCSPX-a1B2c3D4e5F6g7H8i9J0',
  '7f3a9c2e1b-8D4f6a0c5e',
])('%s looks like a secret', (note) => expect(looksSecret(note)).toBe(true))

test.each([
  '',
  'Ann Example, identity team',
  'identity-team@acme.example',
  'https://vault.acme.example/ui/Secrets/kv-2/northwind_2027',
  '1Password › Customers › Northwind',
  'kv/customers/northwind',
  '2027-01-31',
  'Terraform, module northwind',
  '+49 30 1234567',
])('%s does not', (note) => expect(looksSecret(note)).toBe(false))

test.each([
  ['s3cret-value', 's3cret-value', true],
  ['it is s3cret-value, keep it', 's3cret-value', true],
  ['kept in the safe', 's3cret-value', false],
  ['a short word in it', 'short', false],
  ['anything', '', false],
])('%j holds %j: %s', (note, secret, holds) => expect(holdsSecret(note, secret)).toBe(holds))
