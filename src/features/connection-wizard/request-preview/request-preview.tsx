import { useState } from 'react'
import { useSession } from '#api/context.tsx'
import type { CreateConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import { exportCalls } from '#domain/destinations/auth0/request.ts'
import { CallBlocks } from '#panels/api-calls/call-blocks.tsx'
import { type CallForm, callForms, callViews } from '#panels/api-calls/call-views.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Select } from '#ui/select.tsx'
import { Side } from '#ui/side.tsx'
import styles from './request-preview.module.css'
import { TokenHelp } from './token-help.tsx'

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

/** Calls shown at once; forty calls enable 2,000 applications and are all alike. */
const callsShown = 3

/** The calls of the Management API that make the connection, in order, to read and to copy. */
export function RequestPreview({ body, ways }: Props) {
  const { config } = useSession()
  const [form, setForm] = useState<CallForm>('json')
  const origin = tenantOrigin(config.domain, config)
  const [chosen, setChosen] = useState(ways[0].label)
  const way = ways.find(({ label }) => label === chosen) ?? ways[0]
  const calls = exportCalls(body, way.clientIds)
  const views = callViews(calls, form, `${origin}/api/v2`)
  const rest = views.slice(callsShown)
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
        <Select
          label="Show as"
          value={form}
          options={callForms}
          onChange={({ target: { value } }) =>
            setForm(callForms.find((one) => one.value === value)?.value ?? 'json')
          }
        />
        <CallBlocks views={views.slice(0, callsShown)} />
        {rest.length > 0 && (
          <Disclosure summary={`${rest.length} more calls`}>
            <CallBlocks views={rest} />
          </Disclosure>
        )}
        <TokenHelp calls={calls} origin={origin} />
      </div>
    </Side>
  )
}
