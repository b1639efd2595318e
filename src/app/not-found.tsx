import { PageHead } from '#ui/page-head.tsx'
import { Stack } from '#ui/stack.tsx'
import { Link } from '#panels/router/link.tsx'

export const NotFound = () => (
  <>
    <PageHead title="There is no such page" />
    <Stack>
      <p>
        Check the address, or go to the <Link to="/connections">connections</Link>.
      </p>
    </Stack>
  </>
)
