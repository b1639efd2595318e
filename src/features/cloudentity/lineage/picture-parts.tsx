import styles from './drawing.module.css'
import { columns, type DrawnTarget, type Label } from './picture-layout.ts'

interface At {
  readonly x: number
  readonly y: number
}

export const Words = ({ x, y, label }: At & { label: Label }) => (
  <>
    <text className={styles.name} x={x} y={y}>
      {label.name}
    </text>
    <text className={styles.about} x={x} y={label.name === '' ? y : y + 15}>
      {label.about}
    </text>
  </>
)

/** Of a monospace letter. */
const letter = 7.6

export const Ground = ({ x, y, label }: At & { label: Label }) => (
  <rect
    className={styles.ground}
    x={x}
    y={y - 14}
    width={label.name.length * letter + 14}
    height={20}
  />
)

export const Cross = ({ x, y }: At) => (
  <g className={styles.bad}>
    <circle className={styles.sign} cx={x} cy={y} r={8} />
    <path className={styles.sign} d={`M${x - 3.4} ${y - 3.4}l6.8 6.8m0 -6.8l-6.8 6.8`} />
  </g>
)

export const Triangle = ({ x, y }: At) => (
  <g className={styles.warn}>
    <path className={styles.sign} d={`M${x} ${y - 9}l8.5 15h-17z`} />
    <path className={styles.sign} d={`M${x} ${y - 4}v5m0 2.6v.1`} />
  </g>
)

/** An attribute of the context, and what the demo application receives of it. */
export function Target({ target: { y, context, app, reached } }: { readonly target: DrawnTarget }) {
  const look = reached ? 'ink' : 'soft'
  return (
    <g>
      {app.name !== '' && (
        <>
          <path className={styles[look]} d={`M${columns.context} ${y - 4}H${columns.app - 16}`} />
          <path className={styles[`${look}Head`]} d={`M${columns.app - 6} ${y - 4}l-10 -4v8z`} />
        </>
      )}
      <Ground x={columns.context - 2} y={y} label={context} />
      <Words x={columns.context} y={y} label={context} />
      <Words x={columns.app} y={y} label={app} />
    </g>
  )
}
