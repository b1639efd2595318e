import type { Account } from '../login/account.ts'
import { idpAccounts, idpClients, type Misbehaviour } from '../sentinels-idp.ts'

export interface NorthwindAccount extends Account {
  readonly does?: Misbehaviour
}

/** Northwind's people: those a connection to it lets in. */
export const northwindAccounts: readonly NorthwindAccount[] = idpAccounts.map((one) => {
  const [given_name = one.name, ...rest] = one.name.split(' ')
  return { ...one, given_name, family_name: rest.join(' ') || one.name }
})

/** What northwind's administrator registered for tenant "acme", one for each channel. */
export const northwindClients = {
  back: { id: idpClients[0].id, secret: idpClients[0].secret },
  front: { id: idpClients[1].id, secret: idpClients[1].secret },
} as const
