import { TextArea } from '#ui/text-area.tsx'

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Characters. */
  readonly max: number
  readonly error: string | undefined
}

/** Asked for when the check says that the connection will not work. */
export const ReasonField = ({ value, onChange, max, error }: Props) => (
  <TextArea
    label="Reason"
    hint="The check says that it will not work. The reason goes into the audit log."
    rows={2}
    maxLength={max}
    value={value}
    error={error}
    onChange={(event) => onChange(event.target.value)}
  />
)
