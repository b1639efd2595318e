import { StopReading } from '#panels/waiting/stop-reading.tsx'
import { takeFocus } from '#panels/waiting/take-focus.ts'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import styles from './list.module.css'
import {
  isFiltered,
  isShow,
  isSort,
  type ListFilter,
  shows,
  sorts,
  wholeList,
} from './list-filter.ts'
import { useDebounced } from '#forms/use-debounced.ts'
import type { NameLookup } from './use-name-lookup.ts'

interface ListToolsProps {
  readonly filter: ListFilter
  readonly onFilter: (filter: ListFilter) => void
  readonly strategies: readonly string[]
  readonly match: string
  readonly lookup: NameLookup
}

export function ListTools({ filter, onFilter, strategies, match, lookup }: ListToolsProps) {
  const words = [match, lookupInWords(lookup)].filter((text) => text !== '').join('. ')
  // Read out, so not at each key.
  const settled = useDebounced(words)
  return (
    <div className={styles.tools}>
      <TextInput
        label="Search"
        labelHidden
        type="search"
        placeholder="Search name, issuer, domain"
        autoComplete="off"
        spellCheck={false}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <Select
        label="Strategy"
        labelHidden
        value={filter.strategy}
        options={[
          { value: '', label: 'All strategies' },
          ...strategies.map((strategy) => ({ value: strategy, label: strategy })),
        ]}
        onChange={(event) => onFilter({ ...filter, strategy: event.target.value })}
      />
      <Select
        label="Show"
        labelHidden
        value={filter.show}
        options={optionsOf(shows)}
        onChange={({ target }) =>
          isShow(target.value) && onFilter({ ...filter, show: target.value })
        }
      />
      <Select
        label="Order"
        labelHidden
        value={filter.sort}
        options={optionsOf(sorts)}
        onChange={({ target }) =>
          isSort(target.value) && onFilter({ ...filter, sort: target.value })
        }
      />
      <div className={styles.told}>
        <Hint>
          <output>{settled}</output>
        </Hint>
        {isFiltered(filter) && (
          <Button size="small" onClick={() => onFilter({ ...wholeList, sort: filter.sort })}>
            Clear filter
          </Button>
        )}
        {'again' in lookup && (
          <Button size="small" ref={takeFocus} onClick={lookup.again}>
            Ask again
          </Button>
        )}
        <StopReading
          reading={lookup.state === 'asking'}
          keys={lookup.state === 'asking' ? [lookup.key] : []}
        />
      </div>
    </div>
  )
}

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

function lookupInWords(lookup: NameLookup): string {
  if (lookup.state === 'idle') return ''
  if (lookup.state === 'found') return `${lookup.connection.name} was found in the tenant`
  return words[lookup.state](lookup.name)
}

const words = {
  asking: (name: string) => `Asking the tenant for ${name}…`,
  none: (name: string) => `No connection is called ${name} in this tenant`,
  failed: (name: string) => `The tenant could not be asked for ${name}`,
  stopped: (name: string) => `The tenant is no longer asked for ${name}`,
}
