import type { Comparison } from '#domain/destinations/cloudentity/lineage/compare.ts'
import { visible } from '#text/visible.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { Stack } from '#ui/stack.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { tokenWords } from '../lineage/line-words.ts'
import { outcomeWords } from '../login/outcome-words.ts'
import { Value } from '../login/value.tsx'
import styles from './test.module.css'

const expectedWords: Readonly<Record<Comparison['expected'], string>> = {
  arrives: 'arrives',
  absent: 'does not arrive',
  untold: 'could not tell',
}

const columns: readonly Column<Comparison>[] = [
  {
    header: 'Claim',
    names: true,
    cell: ({ name, token }) => (
      <>
        <code className={styles.name}>
          <VisibleText value={name} />
        </code>
        <span className={styles.about}>{tokenWords[token]}</span>
      </>
    ),
  },
  {
    header: 'Predicted',
    cell: ({ expected, value }) => (
      <>
        {expectedWords[expected]}
        {value !== undefined && <Value value={value} />}
      </>
    ),
  },
  {
    header: 'The demo app shows',
    cell: ({ outcome, came, received }) => {
      if (outcome === 'not-pasted') return 'not pasted'
      return came ? <Value value={received} /> : 'nothing'
    },
  },
  {
    header: 'Verdict',
    cell: (one) => {
      if (one.outcome === 'not-pasted') return null
      const { kind, word, says } = outcomeWords(one)
      return (
        <Verdict kind={kind}>
          {word}
          {says !== undefined && <span className={styles.about}>{says}</span>}
        </Verdict>
      )
    },
  },
]

/** What came to more than nothing first. */
const order = ['bad', 'warn', 'unknown', 'good', 'none', 'pending'] as const
const rank = (one: Comparison) => order.indexOf(outcomeWords(one).kind)

/** Each claim as it was predicted, beside what the demo application showed. */
export function ComparisonTable({ comparisons }: { readonly comparisons: readonly Comparison[] }) {
  const words = summaryOf(comparisons)
  const { kind } = words
  return (
    <Stack>
      <Verdict kind={kind} calm>
        <strong>{words.headline}</strong> {words.rest}
      </Verdict>
      <LiveRegion text={visible(`${words.headline} ${words.rest}`)} />
      {comparisons.length > 0 && (
        <Table
          caption="Prediction and what the demo app shows"
          columns={columns}
          rows={comparisons.toSorted((one, other) => rank(one) - rank(other))}
          rowKey={({ token, name }) => `${token} ${name}`}
        />
      )}
    </Stack>
  )
}

function summaryOf(comparisons: readonly Comparison[]) {
  const compared = comparisons.filter(({ outcome }) => outcome !== 'not-pasted')
  const of = (wanted: (typeof order)[number]) =>
    compared.filter((one) => outcomeWords(one).kind === wanted).length
  const wrong = of('bad') + of('warn')
  const rest = `${of('good')} of ${compared.length} as predicted, ${of('unknown')} could not be told.`
  if (compared.length === 0)
    return { kind: 'none', headline: 'Nothing to compare.', rest: '' } as const
  if (wrong > 0)
    return {
      kind: of('bad') > 0 ? 'bad' : 'warn',
      headline:
        wrong === 1 ? '1 claim is not as predicted.' : `${wrong} claims are not as predicted.`,
      rest,
    } as const
  return of('unknown') > 0
    ? ({ kind: 'unknown', headline: 'Nothing speaks against the prediction.', rest } as const)
    : ({ kind: 'good', headline: 'Every claim is as predicted.', rest } as const)
}
