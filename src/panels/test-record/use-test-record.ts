import { testRoutes } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import { useCallback } from 'react'
import { useApi } from '#api/context.tsx'
import { sendAndLook } from '#api/look-again.ts'
import { useLooking } from '#api/use-looking.ts'
import type { BodyOf } from '#domain/wire/endpoint.ts'
import type { GatewayContract } from '#domain/gateway-api/gateway.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { testStateOf } from '#domain/destinations/auth0/test-run/state.ts'

type Body = BodyOf<GatewayContract['recordTest']>

/** Writes the record of a test into a connection; where no answer came, looks whether it is there. */
export function useTestRecord() {
  const client = useApi()
  const { looking, show } = useLooking()
  const record = useCallback(
    (before: ConnectionView, body: Body) => {
      const params = { id: before.id }
      return sendAndLook(
        () => client.send(testRoutes.recordTest, { params, body }),
        async (signal) => {
          const now = await client.call('getConnection', { params }, { signal })
          return isRecorded(before, now, body) ? now : undefined
        },
        show,
      )
    },
    [client, show],
  )
  return { record, looking }
}

/** There is another record than before, of that outcome and of the settings as they are. */
const isRecorded = (before: ConnectionView, now: ConnectionView, { outcome }: Body) =>
  now.metadata?.[testRecordKey] !== before.metadata?.[testRecordKey] &&
  testStateOf(now).kind === outcome
