import { member, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import type { Edit } from '../../edit/use-edit.ts'

/** Whether anything follows from a list that is left out: of endpoints by hand nothing is published. */
export const isPublished = (
  name: string,
  { values }: Pick<Edit, 'values'>,
  metadata: Metadata | undefined,
): boolean =>
  values.discoveryUrl !== '' || (metadata !== undefined && member(metadata, name) !== undefined)
