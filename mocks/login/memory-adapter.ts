import type { Adapter, AdapterPayload } from 'oidc-provider'

/** By model, and in it by id. */
export type AdapterModels = Map<string, Map<string, AdapterPayload>>

/**
 * Where one provider keeps sessions, codes and tokens: a Map per provider, so that two sandboxes
 * in one process do not meet. Expiry is the models' own `exp`; the process is short-lived.
 */
export function memoryAdapter(models: AdapterModels = new Map()): (model: string) => Adapter {
  return (model) => {
    const rows = models.get(model) ?? new Map<string, AdapterPayload>()
    models.set(model, rows)
    const first = (matches: (row: AdapterPayload) => boolean) =>
      Promise.resolve([...rows.values()].find(matches))
    return {
      upsert: async (id, payload) => void rows.set(id, payload),
      find: async (id) => rows.get(id),
      findByUid: (uid) => first((row) => row.uid === uid),
      findByUserCode: (code) => first((row) => row.userCode === code),
      consume: async (id) => {
        const row = rows.get(id)
        if (row) rows.set(id, { ...row, consumed: Math.floor(Date.now() / 1000) })
      },
      destroy: async (id) => void rows.delete(id),
      revokeByGrantId: async (grantId) => {
        for (const [id, row] of rows) if (row.grantId === grantId) rows.delete(id)
      },
    }
  }
}
