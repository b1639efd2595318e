import { lazy, useState } from 'react'
import { useSession } from '#api/context.tsx'
import type { CreateConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import { exportCalls } from '#domain/destinations/auth0/request.ts'
import { ShowCalls } from '#panels/api-calls/show-calls.tsx'
import { Select } from '#ui/select.tsx'
import { Side } from '#ui/side.tsx'
import styles from './request-preview.module.css'
import { TokenHelp } from './token-help.tsx'

// Every language and tool: asked for by few.
const ExportDraft = lazy(() =>
  import('./export-draft.tsx').then((m) => ({ default: m.ExportDraft })),
)

interface Props {
  /** As it would be sent; a secret in it is not shown. */
  readonly body: CreateConnectionBody
  /** By what leads to it (a button's words), the applications to be enabled; the first is shown. */
  readonly ways: readonly [Way, ...Way[]]
}

interface Way {
  readonly label: string
  readonly clientIds: readonly string[]
}

/** The calls of the Management API that make the connection, in order, to read and to copy. */
export function RequestPreview({ body, ways }: Props) {
  const { config } = useSession()
  const origin = tenantOrigin(config.domain, config)
  const [chosen, setChosen] = useState(ways[0].label)
  const way = ways.find(({ label }) => label === chosen) ?? ways[0]
  const calls = exportCalls(body, way.clientIds)
  return (
    <Side
      label="Requests"
      title="What will be sent"
      note={calls.length === 1 ? '1 call' : `${calls.length} calls, in this order`}
    >
      <div className={styles.body}>
        {ways.length > 1 && (
          <Select
            label="Sent by"
            value={way.label}
            options={ways.map(({ label }) => ({ value: label, label }))}
            onChange={({ target: { value } }) => setChosen(value)}
          />
        )}
        <ShowCalls
          calls={calls}
          base={`${origin}/api/v2`}
          others={{
            label: 'Another language, or a tool',
            part: <ExportDraft origin={origin} body={body} clientIds={way.clientIds} />,
          }}
        />
        <TokenHelp calls={calls} origin={origin} />
      </div>
    </Side>
  )
}
