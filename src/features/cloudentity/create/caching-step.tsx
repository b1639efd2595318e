import { traits } from '#domain/destinations/cloudentity/generation.ts'
import { Side } from '#ui/side.tsx'
import { CachingFields } from '../caching-fields.tsx'
import { useCreate } from './context.ts'
import styles from './create.module.css'

export function CachingForm() {
  const { generation } = useCreate().workspace
  return <CachingFields available={traits[generation].contextCaching} />
}

export function CachingSide() {
  const { generation, generationSeen } = useCreate().workspace
  return (
    <Side label="Generation" title="Generation of the workspace" kind="none">
      <div className={styles.sideBody}>
        <p>
          Taken for <strong>{generation}</strong>
          {generationSeen === undefined
            ? ': its own answers do not tell.'
            : generationSeen === generation
              ? ', as its own answers tell.'
              : `, as it is set; its own answers look like ${generationSeen}.`}
        </p>
        <p>Where that is wrong it refuses what it does not know, and nothing is created.</p>
      </div>
    </Side>
  )
}
