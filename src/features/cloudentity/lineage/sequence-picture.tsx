import { partyWords } from '#domain/destinations/cloudentity/sequence.ts'
import styles from './drawing.module.css'
import { Scrolls } from './scrolls.tsx'
import { type DrawnArrow, type DrawnStep, layOut, partyX, width } from './sequence-layout.ts'
import type { Step } from './steps.ts'

/** A login as a line drawing. The list beside it says the same, so it is hidden from readers. */
export function SequencePicture({ steps }: { readonly steps: readonly Step[] }) {
  const { drawn, height } = layOut(steps)
  return (
    <Scrolls label="Picture of a login; the list of its steps says the same">
      <svg
        className={styles.sequence}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
      >
        {Object.entries(partyX).map(([party, x]) => (
          <path key={party} className={styles.hair} d={`M${x} 40V${height - 4}`} />
        ))}
        {Object.entries(partyWords).map(([party, words]) => (
          <Party key={party} x={partyX[party as keyof typeof partyX]} words={words} />
        ))}
        {drawn.map((step) => (
          <DrawStep key={step.number} step={step} />
        ))}
      </svg>
    </Scrolls>
  )
}

const Party = ({ x, words }: { x: number; words: string }) => (
  <g>
    <rect className={styles.box} x={x - 58} y={10} width={116} height={30} rx={6} />
    <text className={styles.party} x={x} y={30} textAnchor="middle">
      {words}
    </text>
  </g>
)

const DrawStep = ({ step: { number, y, arrows, dim, frame } }: { readonly step: DrawnStep }) => (
  <g>
    {frame && (
      <>
        <rect
          className={styles.frame}
          x={partyX.cloudentity - 26}
          y={frame.y}
          width={300}
          height={frame.height}
          rx={6}
        />
        {frame.words.map((words, at) => (
          <text
            key={words}
            className={styles.about}
            x={partyX.auth0 + 38}
            y={frame.y + frame.height / 2 - 4 + at * 16}
          >
            {words}
          </text>
        ))}
      </>
    )}
    {arrows.map((arrow) => (
      <DrawArrow key={arrow.y} arrow={arrow} dim={dim} />
    ))}
    <text className={styles.about} x={16} y={y + 4} textAnchor="end">
      {number}
    </text>
  </g>
)

function DrawArrow({ arrow, dim }: { readonly arrow: DrawnArrow; readonly dim: boolean }) {
  const { x1, x2, y, own, words } = arrow
  const look = dim ? 'soft' : 'ink'
  const toRight = x2 > x1
  // The head's tip, and where the line ends before it.
  const tip = own ? x2 + 1 : toRight ? x2 - 1 : x2 + 1
  const back = toRight ? -8 : 8
  const path = own ? `M${x1} ${y - 8}h22v16h-14` : `M${x1} ${y}H${tip + back}`
  return (
    <g>
      <path className={styles[look]} d={path} />
      <path className={styles[`${look}Head`]} d={`M${tip} ${own ? y + 8 : y}l${back} -4v8z`} />
      {words.map((text, at) => (
        <text
          key={text}
          className={dim ? styles.quiet : styles.label}
          x={own ? x1 + 34 : (x1 + x2) / 2}
          y={own ? y - 4 + at * 17 : y - 8}
          textAnchor={own ? 'start' : 'middle'}
        >
          {text}
        </text>
      ))}
    </g>
  )
}
