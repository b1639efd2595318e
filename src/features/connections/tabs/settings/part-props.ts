import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import type { IssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import type { Edit } from '../../edit/use-edit.ts'

/** What a section is drawn from. */
export interface PartProps {
  readonly connection: ConnectionView
  readonly edit: Edit
  readonly check: IssuerCheck
  /** What the connection works with; undefined while it is not known. */
  readonly metadata: Metadata | undefined
}
