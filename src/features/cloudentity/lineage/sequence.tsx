import type { Known } from '#domain/destinations/cloudentity/sequence.ts'
import { Card } from '#ui/card.tsx'
import { classes } from '#ui/classes.ts'
import { Link } from '#panels/router/link.tsx'
import { idpPath } from '../data/paths.ts'
import styles from './lineage.module.css'
import { SequencePicture } from './sequence-picture.tsx'
import { conditionWords, stepsOf } from './steps.ts'

interface Props {
  readonly iid: string
  readonly known: Known
}

/** What happens at a login: drawn, and as a list. */
export function Sequence({ iid, known }: Props) {
  const steps = stepsOf(known)
  const optional = steps.filter((step) => step.optional !== undefined).length
  return (
    <Card title="What happens at a login">
      <p className={styles.quiet}>
        {steps.length} steps, {optional} of them optional.
      </p>
      <div className={styles.beside}>
        <div>
          <p className={styles.narrow}>Scroll the picture sideways, or read the list below it.</p>
          <SequencePicture steps={steps} />
        </div>
        <ol className={styles.steps}>
          {steps.map(({ arrows, optional: condition, happens }) => (
            <li
              key={arrows[0]?.says}
              className={classes(styles.step, happens === false && styles.dim)}
            >
              {condition !== undefined && 'Optional: '}
              {arrows.map(({ says }) => says).join(' ')}
              {condition !== undefined && (
                <span className={styles.when}>
                  {conditionWords(condition, known)}{' '}
                  {condition === 'user-info' && (
                    <Link to={idpPath(iid, 'configuration')}>Configuration</Link>
                  )}
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
    </Card>
  )
}
