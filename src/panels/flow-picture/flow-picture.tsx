import type { Channel } from '#domain/contract/connection.ts'
import { channelWords } from '#domain/connection/in-words.ts'
import { Side } from '#ui/side.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Drawing } from './drawing.tsx'
import { type FlowOptions, flowSteps, laneWords } from './flow.ts'
import styles from './flow-picture.module.css'

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
  const steps = flowSteps({ channel, ...options })
  return (
    <Side label="Login flow" title="What happens at a login" note={channelWords[channel]}>
      <Drawing steps={steps} />
      <ol className={styles.steps}>
        {steps.map(({ from, to, throughBrowser, words, parameters }) => (
          <li key={words} className={styles.step}>
            <span className={styles.route}>
              {laneWords[from]} to {laneWords[to]}
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
