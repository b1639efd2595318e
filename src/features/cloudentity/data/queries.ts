import { queryOptions } from '@tanstack/react-query'
import type { Client } from '#api/client.ts'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'

/**
 * What the screens of a Cloudentity workspace read. Their rows come with these screens, so every
 * call names its row (`Client.send`).
 */
const minute = 60_000
const key = (...rest: readonly string[]) => ['cloudentity', ...rest]

export const workspaceQuery = (client: Client) =>
  queryOptions({
    queryKey: key('workspace'),
    queryFn: ({ signal }) => client.send(cloudentityRoutes.getWorkspace, {}, { signal }),
    staleTime: 5 * minute,
  })

export const idpsQuery = (client: Client) =>
  queryOptions({
    queryKey: key('idps'),
    queryFn: ({ signal }) => client.send(cloudentityRoutes.listIdps, {}, { signal }),
    staleTime: minute,
  })

export const idpQuery = (client: Client, iid: string) =>
  queryOptions({
    queryKey: key('idp', iid),
    queryFn: ({ signal }) => client.send(cloudentityRoutes.getIdp, { params: { iid } }, { signal }),
  })

export const contextQuery = (client: Client) =>
  queryOptions({
    queryKey: key('context'),
    queryFn: ({ signal }) => client.send(cloudentityRoutes.getContext, {}, { signal }),
    staleTime: minute,
  })

export const demoAppQuery = (client: Client) =>
  queryOptions({
    queryKey: key('demo-app'),
    queryFn: ({ signal }) => client.send(cloudentityRoutes.getDemoApp, {}, { signal }),
    staleTime: minute,
  })

export const scriptsQuery = (client: Client) =>
  queryOptions({
    queryKey: key('scripts'),
    queryFn: ({ signal }) => client.send(cloudentityRoutes.listScripts, {}, { signal }),
    staleTime: minute,
  })

export const scriptQuery = (client: Client, script: string) =>
  queryOptions({
    queryKey: key('script', script),
    queryFn: ({ signal }) =>
      client.send(cloudentityRoutes.getScript, { params: { script } }, { signal }),
    // Not kept once nobody reads it.
    gcTime: 0,
  })

export const postAuthenticationScriptQuery = (client: Client, iid: string) =>
  queryOptions({
    queryKey: key('idp', iid, 'script'),
    queryFn: ({ signal }) =>
      client.send(cloudentityRoutes.getPostAuthenticationScript, { params: { iid } }, { signal }),
  })

export const customAppsQuery = (client: Client) =>
  queryOptions({
    queryKey: key('custom-apps'),
    queryFn: ({ signal }) => client.send(cloudentityRoutes.listCustomApps, {}, { signal }),
    staleTime: minute,
  })
