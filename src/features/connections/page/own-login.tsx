import { useSession } from '#api/context.tsx'
import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

/** Above every tab of the connection that operators come through, before anything is tried. */
export function OwnLogin() {
  const { domain } = useSession().config
  return (
    <Callout kind="warn" title="Operators sign in to Greencheck through this connection">
      <p>
        Whoever leads it to another provider can sign in here as any of them, and without it nobody
        may be able to sign in. So of this connection only the display name and the metadata are
        changed here: no other setting, no application, and it is neither disabled nor deleted.
      </p>
      <p>
        An administrator of <VisibleText value={domain} /> changes the rest in the Auth0 Dashboard,
        under Authentication → Enterprise.
      </p>
    </Callout>
  )
}
