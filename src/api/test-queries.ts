import { queryOptions } from '@tanstack/react-query'
import { testRoutes } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import type { Client } from './client.ts'

/**
 * The user that a test login made, as stored now.
 *
 * @param id of the connection
 * @param run of the login: another one asks again
 */
export const testedUserQuery = (client: Client, id: string, user: string, run: string) =>
  queryOptions({
    queryKey: ['tests', id, 'user', user, run],
    queryFn: ({ signal }) =>
      client.send(testRoutes.getTestedUser, { params: { id, user } }, { signal }),
    // A customer's user: not kept once nobody looks.
    gcTime: 0,
  })

/** What the tenant's log says of the tester's logins through a connection. @param since ISO 8601 */
export const testEventsQuery = (client: Client, id: string, since: string) =>
  queryOptions({
    queryKey: ['connections', 'one', id, 'test-events', since],
    queryFn: ({ signal }) =>
      client.send(testRoutes.listTestEvents, { params: { id }, query: { since } }, { signal }),
    staleTime: 0,
    // Of a customer's user: kept in the run, if anywhere.
    gcTime: 0,
  })
