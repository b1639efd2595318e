import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import styles from './applications.module.css'
import { type State, states } from './choices.ts'

const words: Record<State, string> = {
  all: 'All',
  enabled: 'Enabled',
  'not-enabled': 'Not enabled',
  changed: 'Not saved yet',
}

/** Rows drawn at once; a tenant can have thousands. */
export const slice = 100

export interface Filter {
  readonly state: State
  readonly words: string
  /** How many rows of what is found are drawn. */
  readonly limit: number
}

interface Props {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

export const ChoiceTools = ({ filter, onFilter }: Props) => (
  <div className={styles.tools}>
    <TextInput
      label="Search applications"
      type="search"
      autoComplete="off"
      placeholder="Name or client ID"
      value={filter.words}
      onChange={(event) => onFilter({ ...filter, words: event.target.value, limit: slice })}
    />
    <Select
      label="Show"
      value={filter.state}
      options={states.map((state) => ({ value: state, label: words[state] }))}
      onChange={({ target }) => {
        const state = states.find((one) => one === target.value)
        if (state) onFilter({ ...filter, state, limit: slice })
      }}
    />
  </div>
)
