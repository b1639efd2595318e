import type { TenantSettings, TenantState } from '../state.ts'

/**
 * The members most tenants carry (147 recorded answers have 8 to 35 of them). Not among them:
 * `flags.enable_client_connections`, which 124 lack; the panel sets it.
 */
export const settings: TenantSettings = {
  friendly_name: 'Acme',
  picture_url: 'https://acme.example/logo.png',
  support_email: 'support@acme.example',
  support_url: 'https://acme.example/support',
  allowed_logout_urls: [],
  default_audience: '',
  default_directory: '',
  enabled_locales: ['en'],
  session_lifetime: 168,
  idle_session_lifetime: 72,
  ephemeral_session_lifetime: 72,
  idle_ephemeral_session_lifetime: 24,
  session_cookie: { mode: 'persistent' },
  sessions: { oidc_logout_prompt_enabled: true },
  sandbox_version: '22',
  sandbox_versions_available: ['22', '18'],
  oidc_logout: { rp_logout_end_session_endpoint_discovery: true },
  universal_login: { colors: { page_background: '#000000', primary: '#0059d6' } },
  resource_parameter_profile: 'audience',
  client_id_metadata_document_supported: false,
  phone_consolidated_experience: false,
  customize_mfa_in_postlogin_action: false,
  allow_organization_name_in_authentication_api: false,
  pushed_authorization_requests_supported: false,
  acr_values_supported: [],
  mtls: { enable_endpoint_aliases: false },
  flags: {
    allow_changing_enable_sso: false,
    allow_legacy_delegation_grant_types: false,
    allow_legacy_ro_grant_types: false,
    allow_other_legacy_grant_types: false,
    disable_clickjack_protection_headers: false,
    disable_fields_map_fix: false,
    disable_impersonation: true,
    disable_management_api_sms_obfuscation: false,
    enable_dynamic_client_registration: false,
    enable_public_signup_user_exists_error: true,
    enable_sso: true,
    mfa_show_factor_list_on_enrollment: false,
    new_universal_login_experience_enabled: true,
    no_disclose_enterprise_connections: false,
    remove_alg_from_jwks: false,
    revoke_refresh_token_grant: false,
    universal_login: true,
    use_scope_descriptions_for_consent: false,
  },
}

export const prompts: TenantState['prompts'] = {
  universal_login_experience: 'new',
  identifier_first: true,
  webauthn_platform_first_factor: false,
}
