import type { LinkView } from '../contract/routes-of-provisioned.ts'

/** Whether the `sub` is one that the provider made for this application alone, e.g. at Entra ID. */
const pairwiseIssuer =
  /^https:\/\/(login\.(microsoftonline\.(com|us)|partner\.microsoftonline\.cn)|sts\.windows\.net)\//

export const givesPairwise = (strategy: string, issuer: string | undefined): boolean =>
  strategy === 'oidc' && pairwiseIssuer.test(issuer ?? '')

export interface LinkVerdict {
  readonly kind: 'good' | 'bad' | 'unknown' | 'none'
  readonly title: string
  readonly what: string
}
interface Given {
  readonly view: LinkView
  readonly pairwise: boolean
  /** `user_id_attribute` of SCIM. */
  readonly attribute: string
}

const several = (count: number) => (count === 1 ? '1 user' : `${count} users`)

/** What the tenant's users say of a login, in words that claim no more. */
export function linkVerdict({ view, pairwise, attribute }: Given): LinkVerdict {
  if (view.state === 'match')
    return {
      kind: 'good',
      title: 'The login and the directory are one user',
      what: `SCIM made a user whose ${attribute} is the sub of this login. Who is deactivated there cannot log in here.`,
    }
  if (pairwise)
    return {
      kind: 'bad',
      title: 'Cannot match',
      what: `Entra ID gives a generic OpenID Connect application a sub of its own for each user, which no mapping there can send as ${attribute}. Take the strategy waad, with oid as its User ID Attribute Type, and map objectId to externalId.`,
    }
  if (view.state === 'untold')
    return {
      kind: 'unknown',
      title: 'Cannot be told',
      what: `No row of the mapping keeps ${attribute} in app_metadata, so users whom SCIM made look like those who logged in. Auth0’s default keeps it in app_metadata.external_id.`,
    }
  if (view.state === 'none')
    return {
      kind: 'none',
      title: 'SCIM has made no user yet',
      what: 'Have their IT assign the person of the test login, then look again.',
    }
  if (view.twin)
    return {
      kind: 'bad',
      title: 'One person will become two users',
      what: `SCIM made a user with the email of this login, and with another ${attribute}. Auth0 joins them only where it equals the sub: deactivated there, the person still logs in here.`,
    }
  return {
    kind: 'bad',
    title: 'No match',
    what: `Of ${several(view.provisioned)} whom SCIM made none has this sub as ${attribute}. If one of them is the person of the test login, one person will become two users; if the person is not assigned there, assign them and look again.`,
  }
}
