import type { ReviewLine as Line } from '#domain/destinations/auth0/connection/in-words.ts'
import { fieldId } from '#forms/field-id.ts'
import { VisibleText } from '#ui/visible-text.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { Link } from '#panels/router/link.tsx'
import { useWizard } from '../../frame/wizard-context.ts'
import styles from './review.module.css'

export function ReviewLine({ line: { step, field, label, value, code, note } }: { line: Line }) {
  const { draftId } = useWizard()
  return (
    <div className={styles.line}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        {code ? (
          <code>
            <VisibleText value={value} />
          </code>
        ) : (
          <VisibleText value={value} />
        )}
        {note !== undefined && (
          <span className={styles.note}>
            <VisibleText value={note} />
          </span>
        )}
      </dd>
      <dd>
        <Link
          className={styles.change}
          to="/connections/new/$step"
          params={{ step }}
          search={{ draft: draftId }}
          hash={fieldId(field)}
        >
          Change <VisuallyHidden>{label}</VisuallyHidden>
        </Link>
      </dd>
    </div>
  )
}
