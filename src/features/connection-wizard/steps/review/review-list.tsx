import { inWords } from '#domain/destinations/auth0/connection/in-words.ts'
import { stepsOfDraft } from '#domain/destinations/auth0/connection/steps-of.ts'
import { useWizardValues } from '../../draft/use-wizard-values.ts'
import { useWizard } from '../../frame/wizard-context.ts'
import { useApplications } from '../applications/use-applications.ts'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { ReviewLine } from './review-line.tsx'
import styles from './review.module.css'

/** Everything in words, by step, each with a way to change it. */
export function ReviewList({ showsReason }: { showsReason: boolean }) {
  const { request } = useWizard()
  const values = useWizardValues()
  const { find } = useApplications()
  const lines = inWords(values, {
    ...request,
    blocked: showsReason,
    hasSecret: values.clientSecret !== '',
    applicationName: (id) => find(id)?.name || id,
  })
  const sections = stepsOfDraft(values).map(({ id: step, title }) => {
    const ofStep = lines.filter((line) => line.step === step)
    if (ofStep.length === 0) return null
    return (
      <section key={step} aria-labelledby={`review-${step}`}>
        {/* Seen, it would say twice what its lines say: "Scopes", "Applications". */}
        <h3 id={`review-${step}`}>
          <VisuallyHidden>{title}</VisuallyHidden>
        </h3>
        <dl className={styles.lines}>
          {ofStep.map((line) => (
            <ReviewLine key={line.field} line={line} />
          ))}
        </dl>
      </section>
    )
  })
  return <div className={styles.sections}>{sections}</div>
}
