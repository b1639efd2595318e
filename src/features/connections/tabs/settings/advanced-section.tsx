import { fieldsIn } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { useFieldOfAddress } from '#panels/router/use-field-of-address.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Hint } from '#ui/hint.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Stack } from '#ui/stack.tsx'
import { visible } from '#text/visible.ts'
import { FieldRow } from './field-row.tsx'
import { PairRows } from './pair-rows.tsx'
import { isPairs } from './pairs.ts'
import type { PartProps } from './part-props.ts'
import styles from './settings.module.css'

/** What few connections need, and what no screen has words for. */
export function AdvancedSection({ edit }: PartProps) {
  const { base } = edit
  const place = useFieldOfAddress<HTMLDivElement>()
  const shown = fieldsIn('advanced').filter((field) => edit.has(field) && !edit.hidden(field))
  const others = base.otherOptions.map(({ name, type }) => ({ term: visible(name), value: type }))
  return (
    <div ref={place} className={styles.part}>
      <Disclosure summary="Show advanced settings">
        <Stack>
          {shown.map((field) =>
            isPairs(field) ? (
              <PairRows key={field} field={field} base={base} />
            ) : (
              <FieldRow key={field} field={field} />
            ),
          )}
        </Stack>
      </Disclosure>
      {others.length > 0 && (
        <Disclosure summary={`Other options (${others.length})`}>
          <Stack gap="tight">
            <Hint>Set in the tenant, and kept as they are by every save.</Hint>
            <KeyValue rows={others} />
          </Stack>
        </Disclosure>
      )}
    </div>
  )
}
