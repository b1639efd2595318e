import { parseUserId } from '#domain/destinations/auth0/mapping/user-id.ts'
import { UserIdParts } from '#panels/user-id/user-id-parts.tsx'
import { Card } from '#ui/card.tsx'

interface Props {
  /** The member that holds it: `user_id`, `sub`. */
  readonly of: string
  readonly value: unknown
  /** Of a token, whose `sub` may be anything: say nothing unless it names a connection. */
  readonly strict?: boolean
}

/** A user_id told apart. */
export function UserIdCard({ of, value, strict = false }: Props) {
  const id = typeof value === 'string' ? parseUserId(value) : undefined
  if (strict && id?.connection === undefined) return null
  return (
    <Card title={`${of}, in its parts`}>
      <UserIdParts of={of} value={value} />
    </Card>
  )
}
