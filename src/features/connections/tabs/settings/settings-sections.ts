import { type ComponentType, lazy } from 'react'
import type { Section } from '#domain/destinations/auth0/connection/edit/sections.ts'
import type { Edit } from '../../edit/use-edit.ts'
import { CredentialsSection } from './credentials-section.tsx'
import { IssuerSection } from './issuer-section.tsx'
import type { PartProps } from './part-props.ts'
import { RequestSection } from './request-section.tsx'

interface SettingsSection {
  readonly id: string
  readonly title: string
  readonly part: ComponentType<PartProps>
  /** The fields it changes, by the part of the page they belong to; none: it stands outside of the form. */
  readonly fields?: readonly Section[]
  /** Of which connections; all, where it is not said. */
  readonly of?: (edit: Edit) => boolean
}

const isRead = (edit: Edit) => !edit.hidden('clientId')
const hasIssuer = (edit: Edit) => isRead(edit) && edit.has('discoveryUrl')
const hasTenant = (edit: Edit) => isRead(edit) && !edit.has('discoveryUrl')

// A form can be used without what is fetched apart.
const fetchTenant = () => import('./tenant-section.tsx')
const ForTheirIt = lazy(() =>
  import('./for-their-it.tsx').then((part) => ({ default: part.ForTheirIt })),
)
const AdvancedSection = lazy(() =>
  import('./advanced-section.tsx').then((part) => ({ default: part.AdvancedSection })),
)
const UnreadableSection = lazy(() =>
  import('./unreadable-section.tsx').then((part) => ({ default: part.UnreadableSection })),
)
const TenantSection = lazy(() => fetchTenant().then((part) => ({ default: part.TenantSection })))
const TenantRequestSection = lazy(() =>
  fetchTenant().then((part) => ({ default: part.TenantRequestSection })),
)

/** The page from above to below; the jump links are these. */
export const settingsSections: readonly SettingsSection[] = [
  { id: 'to-copy', title: 'To copy', part: ForTheirIt },
  { id: 'options', title: 'Options', part: UnreadableSection, of: (edit) => !isRead(edit) },
  {
    id: 'issuer',
    title: 'Issuer',
    part: IssuerSection,
    fields: ['issuer', 'endpoints', 'metadata'],
    of: hasIssuer,
  },
  {
    id: 'other-tenant',
    title: 'The other tenant',
    part: TenantSection,
    fields: ['issuer'],
    of: hasTenant,
  },
  {
    id: 'credentials',
    title: 'Channel and credentials',
    part: CredentialsSection,
    fields: ['credentials'],
    of: hasIssuer,
  },
  {
    id: 'credentials',
    title: 'Credentials',
    part: CredentialsSection,
    fields: ['credentials'],
    of: hasTenant,
  },
  {
    id: 'asked-for',
    title: 'What is asked for',
    part: RequestSection,
    fields: ['request'],
    of: hasIssuer,
  },
  {
    id: 'asked-for',
    title: 'What is asked for',
    part: TenantRequestSection,
    fields: ['request'],
    of: hasTenant,
  },
  { id: 'advanced', title: 'Advanced', part: AdvancedSection, fields: ['advanced'] },
]
