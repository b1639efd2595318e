import { z } from 'zod/mini'
import { route } from './route.ts'

// Held by the compiler: each of these rows leaves out one guard, or names a wrong one.
const row = {
  method: 'POST',
  path: '/things',
  scopes: [],
  body: z.strictObject({
    pin: z.string(),
    clientSecret: z.optional(z.string()),
    options: z.optional(z.looseObject({})),
  }),
  response: z.string(),
} as const
const guards = {
  secrets: ['clientSecret', 'pin', 'options.key'],
  audit: 'update',
  rate: 'secrets',
  repeatable: true,
  turn: 'none',
} as const
const open = {
  secrets: [],
  audit: 'none',
  rate: 'general',
  repeatable: true,
  turn: 'none',
} as const
const one = { ...row, ...guards, audit: 'create', path: '/things/:id' } as const
const { secrets: _secrets, ...noSecrets } = guards
const { audit: _audit, ...noAudit } = guards
const { rate: _rate, ...noRate } = guards
const { repeatable: _repeatable, ...noRepeatable } = guards
const { turn: _turn, ...noTurn } = guards

route({ ...row, ...guards })
route({ ...row, body: z.strictObject({ url: z.string() }), ...open })
route({ method: 'GET', path: '/things', scopes: [], response: z.string() })
route(one)
route({ ...one, method: 'PATCH', repeatable: false, turn: 'id' })

// @ts-expect-error -- which members are secret
route({ ...row, ...noSecrets })
// @ts-expect-error -- what its audit line is about
route({ ...row, ...noAudit })
// @ts-expect-error -- how often it may be called
route({ ...row, ...noRate })
// @ts-expect-error -- whether it may be sent again
route({ ...row, ...noRepeatable })
// @ts-expect-error -- whether it waits for others
route({ ...row, ...noTurn })
// @ts-expect-error -- what is changed is read and written in one turn
route({ ...one, repeatable: false, method: 'PATCH' })
// @ts-expect-error -- by a POST too
route({ ...one, audit: 'test-record' })
// @ts-expect-error -- nor is it skipped where something is deleted
route({ ...one, repeatable: false, method: 'DELETE' })
// @ts-expect-error -- a parameter that the path does not have
route({ ...one, turn: 'name' })
// @ts-expect-error -- a secret that is no member of the body
route({ ...row, ...guards, secrets: ['clientSecret', 'pim'] })
// @ts-expect-error -- a member that is named like a secret is listed
route({ ...row, ...guards, secrets: ['pin'] })
// @ts-expect-error -- a secret leaves an audit line
route({ ...row, ...guards, audit: 'none' })
// @ts-expect-error -- a secret can be guessed at
route({ ...row, ...guards, rate: 'general' })
// @ts-expect-error -- nothing would be counted
route({
  ...row,
  body: z.strictObject({ url: z.string() }),
  ...open,
  audit: 'update',
  rate: 'secrets',
})
const changes = { ...row, body: z.strictObject({ url: z.string() }), method: 'DELETE' } as const
route({ ...changes, ...open, audit: 'delete', repeatable: false })
// @ts-expect-error -- a change leaves an audit line
route({ ...changes, ...open, repeatable: false })
// @ts-expect-error -- a change is looked for before it is sent again
route({ ...changes, ...open, audit: 'delete' })
