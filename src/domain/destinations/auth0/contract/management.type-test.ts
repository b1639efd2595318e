import type { Management } from 'auth0'
import type { z } from 'zod/mini'
import type { strategies } from '../connection/strategy.ts'
import type { CreateConnectionBody, SyncMode, UpdateConnectionBody } from './connection.ts'
import type { Channel, PkceMode } from '#domain/oidc/values.ts'
import type { signingAlgs } from '#domain/oidc/signing-algorithms.ts'
import type { ClientChange } from './enabled-clients.ts'
import type {
  audienceForms,
  clientAuthMethods,
  dpopAlgs,
  upstreamAliases,
  upstreamParams,
} from './option-values.ts'
import type { MetadataView, OptionsView } from './views.ts'

/**
 * Held by the compiler: what Greencheck sends to a tenant, and the values it chooses from, exist in
 * the types that Auth0 generates from its own API. A release that drops or renames one fails here.
 */
export type Held = [
  Within<keyof CreateConnectionBody, Named<Management.CreateConnectionRequestContent>>,
  Within<keyof UpdateConnectionBody, Named<Management.UpdateConnectionRequestContent>>,
  Within<keyof ClientChange, Named<Management.UpdateEnabledClientConnectionsRequestContentItem>>,
  Within<Typed<CreateConnectionBody>, Typed<Management.CreateConnectionRequestContent>>,
  Within<Typed<UpdateConnectionBody>, Typed<Management.UpdateConnectionRequestContent>>,
  Within<ClientChange, Management.UpdateEnabledClientConnectionsRequestContentItem>,

  // Auth0 types no member of `auth0-oidc` but client and secret: `domain` stands on its documentation.
  Within<Exclude<keyof OptionsView, 'domain'> | 'client_secret', Named<Oidc>>,
  Within<keyof Settings, Named<Management.ConnectionConnectionSettings>>,
  Within<Named<AttributeMap>, Named<Management.ConnectionAttributeMapOidc>>,
  // Shown, and not among what Auth0 names; the document is sent as it was published.
  Within<
    Exclude<keyof MetadataView, 'code_challenge_methods_supported'>,
    Named<Management.ConnectionOptionsOidcMetadata>
  >,

  Within<(typeof strategies)[number], Management.ConnectionIdentityProviderEnum>,
  Within<Channel, Management.ConnectionTypeEnumOidc>,
  Within<PkceMode, Management.ConnectionConnectionSettingsPkceEnum>,
  Within<SyncMode, Management.ConnectionSetUserRootAttributesEnum>,
  // `basic_profile` is another strategy's: shown where it is stored, never chosen.
  Within<
    Exclude<AttributeMap['mapping_mode'], 'basic_profile' | undefined>,
    Management.ConnectionMappingModeEnumOidc
  >,
  Within<(typeof signingAlgs)[number], Management.ConnectionIdTokenSignedResponseAlgEnum>,
  Within<(typeof signingAlgs)[number], Management.ConnectionTokenEndpointAuthSigningAlgEnum>,
  Within<(typeof clientAuthMethods)[number], Management.ConnectionTokenEndpointAuthMethodEnum>,
  Within<(typeof audienceForms)[number], Management.ConnectionTokenEndpointJwtcaAudFormatEnumOidc>,
  Within<(typeof dpopAlgs)[number], Management.ConnectionDpopSigningAlgEnum>,
  Within<(typeof upstreamAliases)[number], Management.ConnectionUpstreamAliasEnum>,
  Within<z.output<typeof upstreamParams>, NonNullable<Management.ConnectionUpstreamParams>>,
]

type Within<Ours extends Theirs, Theirs> = [Ours, Theirs]

/** The members a type names: Auth0's options take any other member too, which would hide a loss. */
type Named<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] }

/** Without what Greencheck keeps wider than Auth0 types it. */
type Typed<T> = Omit<T, 'strategy' | 'options' | 'cross_app_access_resource_app'>

type Oidc = Management.ConnectionOptionsOidc
type Settings = NonNullable<OptionsView['connection_settings']>
type AttributeMap = NonNullable<OptionsView['attribute_map']>
