import type { Document } from './document.ts'

const markup = '"><img src=x onerror=alert(1)>'
const script = 'javascript:alert(document.domain)'

/**
 * Metadata as an attacker would write it: everything that is dangerous once it is shown as a
 * link, as markup or unescaped. The rules of OpenID Connect Discovery 1.0 §4.3 are kept, so
 * that the document gets as far as the screen.
 */
export const hostileMembers: Document = {
  op_policy_uri: script,
  op_tos_uri: `data:text/html,<script>alert(1)</script>`,
  service_documentation: ` ${script}`,
  userinfo_endpoint: script,
  end_session_endpoint: 'JaVaScRiPt:alert(1)',
  scopes_supported: ['openid', 'profile', 'email', markup, 'admin\u202Eliame', 'bell\u0007'],
  claims_supported: ['sub', 'email', 'zero\u200Bwidth', '\u001B[31mred', 'line\nbreak\u2028next'],
  ui_locales_supported: ['en', '\u2066isolated\u2069', '</script><script>alert(1)</script>'],
  [`<b onclick="alert(1)">member</b>`]: markup,
  // As an own member: what JSON.parse makes of it, and a careless merge then spreads.
  ['__proto__']: { polluted: 'yes' },
}
