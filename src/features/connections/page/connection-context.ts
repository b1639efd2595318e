import { createContext, use } from 'react'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'

const ConnectionContext = createContext<ConnectionView | undefined>(undefined)
export const ConnectionProvider = ConnectionContext

/** The connection whose page this is, as it was last read. */
export function useConnection(): ConnectionView {
  const connection = use(ConnectionContext)
  if (!connection) throw new Error('Render this below the page of a connection.')
  return connection
}
