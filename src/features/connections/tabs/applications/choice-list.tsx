import { memo } from 'react'
import { describeApplication } from '#panels/applications/describe.ts'
import { Checkbox } from '#ui/checkbox.tsx'
import { visible } from '#text/visible.ts'
import styles from './applications.module.css'
import { type Choice, nameOf, whyNot } from './choices.ts'

type Want = (id: string, wanted: boolean) => void

interface Props {
  readonly label: string
  readonly choices: readonly Choice[]
  /** Client ids that an activation of the connection would enable. */
  readonly chosen: readonly string[]
  /** Third-party applications can use the connection. */
  readonly domainLevel: boolean
  /** The same function at each render: rows that stay as they are are not drawn again. */
  readonly onWant: Want
}

export const ChoiceList = ({ label, choices, chosen, domainLevel, onWant }: Props) => (
  <ul aria-label={label} className={styles.list}>
    {choices.map((choice) => (
      <Row
        key={choice.id}
        id={choice.id}
        label={visible(nameOf(choice))}
        hint={
          choice.view
            ? describeApplication(choice.view, { domainLevel })
            : 'Its name is not known here: it is not among the applications that were read.'
        }
        unavailable={whyNot(choice)}
        wanted={choice.wanted}
        status={statusOf(choice, chosen.includes(choice.id))}
        onWant={onWant}
      />
    ))}
  </ul>
)

const statusOf = ({ enabled, wanted }: Choice, chosen: boolean): string | undefined =>
  enabled !== wanted
    ? `Not saved: ${wanted ? 'gets' : 'loses'} this login`
    : chosen && !enabled
      ? 'Chosen at its creation: enabled on activation'
      : undefined

interface RowProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly unavailable: string | undefined
  readonly wanted: boolean
  readonly status: string | undefined
  readonly onWant: Want
}

const Row = memo(({ id, label, hint, unavailable, wanted, status, onWant }: RowProps) => (
  <li className={styles.row}>
    <Checkbox
      label={label}
      hint={hint}
      status={status}
      unavailable={unavailable}
      checked={wanted}
      onChange={(on) => onWant(id, on)}
    />
  </li>
))
Row.displayName = 'Row'
