import { lazy } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useSession } from '#api/context.tsx'
import { createCalls } from '#domain/destinations/cloudentity/create-calls.ts'
import { type CreateValues, newIdpFrom } from '#domain/destinations/cloudentity/create-form.ts'
import { placesByIssuer } from '#domain/destinations/cloudentity/place.ts'
import { ShowCalls } from '#panels/api-calls/show-calls.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Side } from '#ui/side.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Link } from '#panels/router/link.tsx'
import { createPath, type CreateStepId } from '../data/paths.ts'
import { useCreate } from './context.ts'
import styles from './create.module.css'
import { Outcome } from './outcome.tsx'

// Every language: asked for by few.
const ExportIdp = lazy(() => import('./export-idp.tsx').then((m) => ({ default: m.ExportIdp })))

export function ReviewForm() {
  const { workspace } = useCreate()
  const { config } = useSession()
  const { control } = useFormContext<CreateValues>()
  const values = useWatch({ control, compute: (all: CreateValues) => all })
  const idp = newIdpFrom(values, workspace.generation, config.domain)
  const { caching } = idp
  const handed = values.applicationId !== ''
  const rows: readonly (readonly [string, string, CreateStepId])[] = [
    ['Template', 'Auth0', 'template'],
    ['Redirect URL', values.redirectUrl.trim(), 'redirect-url'],
    ['Name', idp.name, 'application'],
    ['Domain', idp.domain, 'application'],
    ['Client ID', idp.client_id, 'application'],
    [
      'Client Secret',
      handed ? 'handed over by Greencheck’s server' : 'given, not shown',
      'application',
    ],
    ['Scopes', (idp.scopes ?? []).join(' '), 'application'],
    [
      'Authentication context caching',
      caching === undefined
        ? 'not in this generation'
        : caching.enabled
          ? caching.timeToLive
          : 'off',
      'caching',
    ],
  ]
  return (
    <>
      <KeyValue
        rows={rows.map(([term, value, step]) => ({
          term,
          value: (
            <>
              <VisibleText value={value} />{' '}
              <Link to={createPath(step)} aria-label={`Change ${term}`}>
                Change
              </Link>
            </>
          ),
        }))}
      />
      <Outcome />
    </>
  )
}

/** As the gateway will send it. */
export function ReviewSide() {
  const { workspace, attempt } = useCreate()
  const { config } = useSession()
  const { control } = useFormContext<CreateValues>()
  const values = useWatch({ control, compute: (all: CreateValues) => all })
  const places = placesByIssuer(workspace, config)
  const idp = newIdpFrom(values, workspace.generation, config.domain)
  const calls = createCalls(idp, workspace.workspaceId, attempt)
  return (
    <Side label="Requests" title="What will be sent" note="1 call">
      <div className={styles.sideBody}>
        {places !== undefined && (
          <ShowCalls
            calls={calls}
            base={places.adminApi}
            others={{
              label: 'Another language',
              part: <ExportIdp name={idp.name} places={places} calls={calls} />,
            }}
          />
        )}
      </div>
    </Side>
  )
}
