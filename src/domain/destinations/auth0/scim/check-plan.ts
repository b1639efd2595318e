import type { CheckSender } from '../contract/provisioning-check-route.ts'

interface Planned {
  readonly id: string
  readonly title: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the endpoint; `user` is that of the made-up user. */
  readonly path: (user: string, name: string) => string
  readonly body?: (name: string) => object
}

const person = (userName: string, active: unknown = true) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName,
  externalId: userName,
  displayName: 'Greencheck Check',
  name: { givenName: 'Greencheck', familyName: 'Check' },
  emails: [{ primary: true, type: 'work', value: userName }],
  active,
})
const patch = (...Operations: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
})
const own = (user: string) => user
const look: Planned = {
  id: 'look',
  title: 'asks whether the user exists',
  method: 'GET',
  path: (_, name) => `/Users?filter=${encodeURIComponent(`userName eq "${name}"`)}`,
}
const create: Planned = {
  id: 'create',
  title: 'creates the user',
  method: 'POST',
  path: () => '/Users',
  body: (name) => person(name),
}
const find: Planned = { ...look, id: 'find', title: 'finds the user by userName' }
const remove: Planned = { id: 'delete', title: 'deletes the user', method: 'DELETE', path: own }

/** Each provider's requests in its order (Entra ID and Okta as their documentation has them). */
export const checkPlans: Readonly<Record<CheckSender, readonly Planned[]>> = {
  entra: [
    look,
    create,
    find,
    {
      id: 'patch-path',
      title: 'changes one attribute by its path',
      method: 'PATCH',
      path: own,
      body: () => patch({ op: 'Replace', path: 'displayName', value: 'Greencheck Check 2' }),
    },
    {
      id: 'patch-no-path',
      title: 'changes attributes without a path',
      method: 'PATCH',
      path: own,
      body: () => patch({ op: 'replace', value: { displayName: 'Greencheck Check 3' } }),
    },
    {
      id: 'deactivate-text',
      title: 'deactivates with the text "False", as without ?aadOptscim062020',
      method: 'PATCH',
      path: own,
      body: () => patch({ op: 'Replace', path: 'active', value: 'False' }),
    },
    {
      id: 'deactivate',
      title: 'deactivates with the boolean false',
      method: 'PATCH',
      path: own,
      body: () => patch({ op: 'replace', path: 'active', value: false }),
    },
    remove,
  ],
  okta: [
    look,
    create,
    { id: 'read', title: 'reads the user', method: 'GET', path: own },
    {
      id: 'put',
      title: 'replaces the user whole',
      method: 'PUT',
      path: own,
      body: (name) => ({ ...person(name), displayName: 'Greencheck Check 2' }),
    },
    {
      id: 'deactivate-put',
      title: 'deactivates by replacing the user',
      method: 'PUT',
      path: own,
      body: (name) => person(name, false),
    },
    remove,
  ],
}
