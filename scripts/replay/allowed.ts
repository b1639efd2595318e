import type { Difference } from './compare.ts'
import { monthOf, type Interaction } from './recording.ts'

interface Allowed {
  readonly kinds: readonly Difference['kind'][]
  /** Of the difference. */
  readonly path: RegExp
  /** Method and path of the request; any where it is absent. */
  readonly of?: RegExp
  /** Recorded before that month. */
  readonly before?: string
  readonly reason: string
}

/** Where the sandbox answers otherwise than a recorded tenant, and why it may. */
export const allowed: readonly Allowed[] = [
  {
    kinds: ['extra'],
    path: /^(?:connections\[\d+\]\.|\[\d+\]\.)?(?:authentication|connected_accounts)$/,
    before: '2026-01',
    reason: 'Tenants answer the member since the end of 2025; the sandbox is a tenant of today.',
  },
  {
    kinds: ['extra'],
    path: /^(?:algorithm|key_use|subject_dn|fingerprint|thumbprint|pkcs|next)$/,
    of: /^POST .*\/keys\/rotate$/,
    before: '2026-01',
    reason: 'In 2025 a rotation answered two members, in 2026 all of the new key.',
  },
]

export const reasonFor = (one: Interaction, { kind, path }: Difference): string | undefined =>
  allowed.find(
    (row) =>
      row.kinds.includes(kind) &&
      row.path.test(path) &&
      (row.of?.test(`${one.request.method} ${one.request.path}`) ?? true) &&
      (row.before === undefined || monthOf(one) < row.before),
  )?.reason
