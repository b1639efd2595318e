import { Choice } from '#ui/choice.tsx'
import { Side } from '#ui/side.tsx'
import styles from './create.module.css'

const elsewhere = 'Made in Cloudentity itself; here it is listed, not changed.'

/** The product's own templates as far as they matter to Auth0. */
const templates = [
  {
    value: 'auth0',
    label: 'Auth0',
    description:
      'An OpenID Connect provider with a template of its own: asks for a code with the scopes openid, email and profile, and reads the ID token.',
  },
  { value: 'oidc', label: 'OpenID Connect', unavailable: elsewhere },
  { value: 'saml', label: 'SAML', unavailable: elsewhere },
  { value: 'other', label: 'Okta, Microsoft Entra ID, Cognito, custom', unavailable: elsewhere },
] as const

export const TemplateForm = () => (
  <Choice label="Template" value="auth0" onChange={() => {}} options={templates} />
)

export const TemplateSide = () => (
  <Side label="About the template" title="Auth0 and SAML">
    <div className={styles.sideBody}>
      <p>
        Auth0 applications can use SAML too, and this template does not: Cloudentity’s generic SAML
        connector binds those.
      </p>
    </div>
  </Side>
)
