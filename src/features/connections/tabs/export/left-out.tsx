import { Callout } from '#ui/callout.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

interface Props {
  readonly names: readonly string[]
  readonly applications: number
}

/** What the export does not hold, before it is trusted to. */
export const LeftOut = ({ names, applications }: Props) => (
  <>
    {names.length > 0 && (
      <Callout kind="warn" title="Not in the export">
        <p>
          The tenant keeps options that Greencheck does not show, and so cannot write down:{' '}
          {names.map((name, at) => (
            <span key={name}>
              {at > 0 && ', '}
              <code>
                <VisibleText value={name} />
              </code>
            </span>
          ))}
          . Add them by hand.
        </p>
      </Callout>
    )}
    {applications > 0 && (
      <p>
        The {applications === 1 ? 'application is named by its' : 'applications are named by their'}{' '}
        Client ID in this tenant: another tenant has others.
      </p>
    )}
  </>
)
