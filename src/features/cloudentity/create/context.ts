import { createContext, use } from 'react'
import type { WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import type { IssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import type { Creation } from './use-creation.ts'

/** What a step may know beside the form's values. */
export interface Create {
  readonly workspace: WorkspaceView
  /** Of the Auth0 tenant whose domain was typed. */
  readonly check: IssuerCheck
  readonly creation: Creation
  /** Of this attempt: its id, and that of what it makes. */
  readonly attempt: string
  /** A secret had been typed before this page was loaded. */
  readonly secretGone: boolean
}

const CreateContext = createContext<Create | undefined>(undefined)
export const CreateProvider = CreateContext

export function useCreate(): Create {
  const create = use(CreateContext)
  if (!create) throw new Error('Render this below <CreateProvider>.')
  return create
}
