import type { Channel } from '#domain/oidc/values.ts'
import { channelWords } from '#domain/destinations/auth0/connection/value-words.ts'
import { Side } from '#ui/side.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Drawing } from './drawing.tsx'
import {
  type FlowOptions,
  type FlowStep,
  flowSteps,
  type LaneWords,
  laneWords,
  shortLaneWords,
} from './flow.ts'
import styles from './flow-picture.module.css'
import { type TenantFlowOptions, tenantFlowSteps, tenantLanes } from './tenant-flow.ts'

export type FlowPictureProps = Omit<FlowOptions, 'channel'> & { readonly channel: Channel | '' }

/** What happens at a login with this channel and PKCE: drawn, and as a list. */
export function FlowPicture({ channel, ...options }: FlowPictureProps) {
  if (channel === '') {
    return (
      <Side label="Login flow" title="What happens at a login">
        <p className={styles.empty}>Choose a channel to see its requests.</p>
      </Side>
    )
  }
  return (
    <Picture
      steps={flowSteps({ channel, ...options })}
      lanes={{ long: laneWords, short: shortLaneWords }}
      note={channelWords[channel]}
    />
  )
}

/** The same with `auth0-oidc`: the other tenant's login page and its connections. */
export const TenantFlowPicture = (options: TenantFlowOptions) => (
  <Picture steps={tenantFlowSteps(options)} lanes={tenantLanes} note="auth0-oidc" />
)

interface PictureProps {
  readonly steps: readonly FlowStep[]
  readonly lanes: LaneWords
  readonly note: string
}

function Picture({ steps, lanes, note }: PictureProps) {
  return (
    <Side label="Login flow" title="What happens at a login" note={note}>
      <Drawing steps={steps} names={lanes.short} />
      <ol className={styles.steps}>
        {steps.map(({ from, to, throughBrowser, words, parameters }) => (
          <li key={words} className={styles.step}>
            <span className={styles.route}>
              {lanes.long[from]} to {lanes.long[to]}
              {throughBrowser && ', through the browser'}
            </span>
            <p>{words}</p>
            {parameters.length > 0 && (
              <dl className={styles.parameters}>
                {parameters.map(({ name, value }) => (
                  <div key={name} className={styles.parameter}>
                    <dt>{name}</dt>
                    <dd>
                      <VisibleText value={value} />
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
    </Side>
  )
}
