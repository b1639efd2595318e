import { type ReactNode, createContext, use } from 'react'
import { type FirstRouteName, firstContract, lackedIn } from '#domain/gateway-api/first.ts'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import type { Client } from './client.ts'

/** Who is signed in, and what they and Greencheck itself may do. */
export interface Session {
  readonly sub: string
  readonly email: string
  /** Permissions in the operator's access token. */
  readonly permissions: readonly string[]
  /** Management API scopes that Greencheck's own machine client lacks. */
  readonly missingScopes: readonly string[]
  /** What the gateway says about itself; `config.loopbackHttp` serves as OriginRules. */
  readonly config: PublicConfig
}

interface Api {
  readonly client: Client
  readonly session: Session
}

const ApiContext = createContext<Api | undefined>(undefined)

export interface ApiProviderProps extends Api {
  readonly children: ReactNode
}

export function ApiProvider({ client, session, children }: ApiProviderProps) {
  return <ApiContext value={{ client, session }}>{children}</ApiContext>
}

function useContext(): Api {
  const api = use(ApiContext)
  if (!api) throw new Error('Render this below <ApiProvider>.')
  return api
}

export const useApi = (): Client => useContext().client
export const useSession = (): Session => useContext().session

/** The first permission of a row that the operator's token lacks. */
export function lackedPermission(
  { permissions }: Pick<Session, 'permissions'>,
  name: FirstRouteName,
): string | undefined {
  return lackedIn(firstContract[name], permissions)
}
