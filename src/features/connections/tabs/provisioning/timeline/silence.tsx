import { silentCauses } from '#domain/destinations/auth0/scim/scim-errors.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Stack } from '#ui/stack.tsx'
import { Explained } from './explained.tsx'

/** Why a log may say nothing. */
export const Silence = () => (
  <Disclosure summary="Something is missing here?">
    <Stack>
      <p>These causes leave no line in the tenant’s log.</p>
      {silentCauses.map((one) => (
        <div key={one.title}>
          <Explained why={one} what={one.title} />
        </div>
      ))}
    </Stack>
  </Disclosure>
)
