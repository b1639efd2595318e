import { Callout } from '#ui/callout.tsx'

/** Said before anything is typed: what is missing, who grants it, and what works without. */
export const NoProbe = ({ missing, email }: { missing: string; email: string }) => (
  <Callout kind="warn" title="You may not ask issuers">
    <p>
      It needs the permission <code>{missing}</code>, which {email} does not have. An administrator
      of the tenant grants it, in the roles of the Greencheck API. Documents that you paste or
      upload are judged without it.
    </p>
  </Callout>
)
