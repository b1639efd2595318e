import { type FlowStep, type Lane, lanes } from './flow.ts'
import styles from './flow-picture.module.css'
import { type DrawnStep, laneX, layOut, width } from './layout.ts'

const head = 5

interface Props {
  readonly steps: readonly FlowStep[]
  readonly names: Readonly<Record<Lane, string>>
}

/** The flow as a line drawing. The list beside it says the same, so it is hidden from readers. */
export function Drawing({ steps, names }: Props) {
  const { drawn, height } = layOut(steps)
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {lanes.map((lane) => (
        <g key={lane}>
          <line className={styles.lane} x1={laneX[lane]} x2={laneX[lane]} y1={34} y2={height - 4} />
          <rect className={styles.box} x={laneX[lane] - 43} y={6} width={86} height={26} rx={5} />
          <text className={styles.name} x={laneX[lane]} y={23} textAnchor="middle">
            {names[lane]}
          </text>
        </g>
      ))}
      {drawn.map((step) => (
        <Arrow key={step.number} step={step} />
      ))}
    </svg>
  )
}

function Arrow({ step: { number, legs, lines } }: { step: DrawnStep }) {
  const first = legs[0]
  const last = legs.at(-1)
  if (!first || !last) return null
  const path = legs.map(({ x1, x2, y }) => `L${x1} ${y}L${x2} ${y}`).join('')
  const back = last.x2 > last.x1 ? -head : head
  return (
    <g>
      <path className={styles.arrow} d={`M${path.slice(1)}`} />
      <path
        className={styles.arrow}
        d={`M${last.x2 + back} ${last.y - head + 1}L${last.x2} ${last.y}L${last.x2 + back} ${last.y + head - 1}`}
      />
      <circle className={styles.mark} cx={first.x1} cy={first.y} r={8} />
      <text className={styles.number} x={first.x1} y={first.y + 3.5} textAnchor="middle">
        {number}
      </text>
      {lines.map(({ text, x, y }) => (
        <text key={text} className={styles.label} x={x} y={y} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  )
}
