import type { keyRows } from '#domain/destinations/auth0/contract/connection-keys.ts'
import type { Evidence } from './grade.ts'

const unknown = '404 `inexistent_connection`'
const newKey = [
  'kid',
  'algorithm',
  'key_use',
  'subject_dn',
  'cert',
  'fingerprint',
  'thumbprint',
  'pkcs',
  'next',
]
const states = ['current', 'current_since', 'previous']

/** The keys of client assertions. */
export const keyEvidence: Readonly<Record<keyof typeof keyRows, Evidence>> = {
  listConnectionKeys: {
    call: 'recorded',
    recorded: 'all',
    errors: { assumed: [unknown] },
    limits: { assumed: ['no keys without `private_key_jwt`'] },
  },
  createConnectionKeys: {
    call: 'documented',
    errors: { assumed: [unknown, '409 where there are keys', '400 of another strategy'] },
  },
  /** Only the key that is next is answered. */
  rotateConnectionKeys: {
    call: 'recorded',
    recorded: newKey,
    assumed: states,
    errors: { assumed: [unknown] },
  },
}
