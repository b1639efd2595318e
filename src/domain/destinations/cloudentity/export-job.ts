import type { ExportedCall } from '#domain/exports/exported-call.ts'
import type { ExportedJob } from '#domain/exports/exported-job.ts'
import type { Places } from './place.ts'

/**
 * The calls as one job of a workspace. Its token is the Admin workspace's, for which the API asks
 * no scope; programs send the credentials in the form (`client_secret_post`). undefined where the
 * token endpoint cannot be derived.
 */
export const exportJob = (
  { adminApi, machineToken }: Places,
  calls: readonly ExportedCall[],
): ExportedJob | undefined =>
  machineToken === undefined
    ? undefined
    : {
        base: adminApi,
        token: { url: machineToken, audience: undefined },
        credentials: { id: 'CLOUDENTITY_CLIENT_ID', secret: 'CLOUDENTITY_CLIENT_SECRET' },
        calls,
      }
