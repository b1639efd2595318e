import type { Line } from '#domain/destinations/cloudentity/lineage/trace.ts'
import styles from './drawing.module.css'
import { columns, type DrawnLine, layOut, type Stop, width } from './picture-layout.ts'
import { Cross, Ground, Target, Triangle, Words } from './picture-parts.tsx'
import { Scrolls } from './scrolls.tsx'

interface Props {
  readonly lines: readonly Line[]
  readonly contextTypes: ReadonlyMap<string, string | undefined>
}

const heads = [
  [columns.claim, 'Auth0 claim'],
  [columns.attribute, 'Attribute'],
  [columns.mapping, 'Mapping'],
  [columns.context, 'Context'],
  [columns.app, 'Demo app receives'],
] as const

/** The lineage as a line drawing. The table below it says the same, so it is hidden from readers. */
export function Picture({ lines, contextTypes }: Props) {
  const { drawn, targets, height } = layOut(lines, contextTypes)
  return (
    <Scrolls label="Lineage picture; the table below it says the same">
      <svg
        className={styles.lineage}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
      >
        {heads.map(([x, words]) => (
          <text key={words} className={styles.head} x={x} y={24} textAnchor={anchorAt(x)}>
            {words}
          </text>
        ))}
        <path className={styles.hair} d={`M0 38H${width}`} />
        {drawn.map((line) => (
          <Way key={line.y} line={line} />
        ))}
        {targets.map((target) => (
          <Target key={target.y} target={target} />
        ))}
      </svg>
    </Scrolls>
  )
}

const anchorAt = (x: number) => (x === columns.mapping ? 'middle' : 'start')

/** Where the line of each stop ends, before its sign. */
const endX: Readonly<Record<Exclude<Stop, 'whole'>, number>> = {
  attribute: columns.attribute - 30,
  mapping: columns.mapping - 12,
  context: columns.context - 30,
}

function Way({ line }: { readonly line: DrawnLine }) {
  const { y, claim, attribute, mapping, stop, look, says, contextY } = line
  // Names stand on the line, on a ground of their own.
  const at = y - 4
  const end = stop === 'whole' ? undefined : endX[stop]
  const path =
    end !== undefined || contextY === undefined
      ? `M0 ${at}H${end ?? endX.mapping}`
      : `M0 ${at}H592C640 ${at} 640 ${contextY - 4} ${columns.context - 16} ${contextY - 4}`
  const signX = end === undefined ? 600 : end + 8
  return (
    <g>
      <path className={styles[look]} d={path} />
      {end === undefined && contextY !== undefined && (
        <path
          className={styles[`${look}Head`]}
          d={`M${columns.context - 6} ${contextY - 4}l-10 -4v8z`}
        />
      )}
      <Ground x={columns.claim} y={y} label={claim} />
      <Words x={columns.claim} y={y} label={claim} />
      {attribute && (
        <>
          <Ground x={columns.attribute - 6} y={y} label={attribute} />
          <Words x={columns.attribute} y={y} label={attribute} />
        </>
      )}
      {mapping !== undefined && (
        <>
          <rect
            className={styles.ground}
            x={columns.mapping - 56}
            y={y - 14}
            width={112}
            height={18}
          />
          <text className={styles.about} x={columns.mapping} y={y} textAnchor="middle">
            {mapping}
          </text>
        </>
      )}
      {end !== undefined && <Cross x={signX} y={at} />}
      {look === 'warn' && <Triangle x={signX} y={at} />}
      {says !== '' && (
        <text
          className={styles[`${look}Words`]}
          x={stop === 'attribute' ? signX + 8 : signX}
          y={y + 17}
          textAnchor={stop === 'attribute' ? 'end' : 'middle'}
        >
          {says}
        </text>
      )}
    </g>
  )
}
