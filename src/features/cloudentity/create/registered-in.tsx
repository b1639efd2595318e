import { useSession } from '#api/context.tsx'
import { visible } from '#text/visible.ts'
import { Verdict } from '#ui/verdict.tsx'
import { useOurApplications } from './use-our-applications.ts'

/** Whether a Regular Web Application of the tenant that is ours has the callback already. */
export function RegisteredIn({ url }: { readonly url: string }) {
  const { config } = useSession()
  const { applications, complete } = useOurApplications()
  const holders = applications?.filter(({ callbacks }) => callbacks.includes(url)) ?? []
  if (holders.length > 0) {
    const names = holders.map(({ name }) => `“${visible(name)}”`).join(', ')
    return (
      <Verdict kind="good">
        In {config.domain}, Allowed Callback URLs of {names} have it.
      </Verdict>
    )
  }
  if (!complete) return null
  return (
    <Verdict kind="none">
      No Regular Web Application of {config.domain} has it; another tenant may.
    </Verdict>
  )
}
