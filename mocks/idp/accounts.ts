import type { Account } from '../login/account.ts'

/** Northwind's people: those a connection to it lets in. */
export const northwindAccounts: readonly Account[] = [
  {
    sub: 'nw-1001',
    email: 'employee@northwind.example',
    name: 'Emil Employee',
    given_name: 'Emil',
    family_name: 'Employee',
  },
  {
    sub: 'nw-2001',
    email: 'contractor@northwind.example',
    name: 'Cora Contractor',
    given_name: 'Cora',
    family_name: 'Contractor',
  },
]

/** What northwind's administrator registered for tenant "acme". */
export const northwindClients = {
  back: { id: 'northwind-acme', secret: 'MOCK_northwind_secret' },
  front: { id: 'northwind-acme-front', secret: 'MOCK_northwind_front_secret' },
} as const
