import type { KoaContextWithOIDC } from 'oidc-provider'
import { page } from '../http/page.ts'

/** The library's own pages load a font from elsewhere. */
export const logoutPages = {
  logoutSource(ctx: KoaContextWithOIDC, form: string) {
    const submit = 'type="submit" form="op.logoutForm" name="logout" value="yes"'
    ctx.body = page('Sign out of Northwind', `${form}<button ${submit}>Sign out</button>`)
  },
  postLogoutSuccessSource(ctx: KoaContextWithOIDC) {
    ctx.body = page('Signed out', '<p>You are signed out of Northwind.</p>')
  },
}
