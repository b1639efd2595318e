import { CheckVerdict } from '#panels/issuer-check/check-verdict.tsx'
import type { IssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import { Choice } from '#ui/choice.tsx'
import { DocumentField } from './document-field.tsx'
import type { Documents } from './documents.ts'
import { UrlField } from './url-field.tsx'

export type Mode = 'url' | 'documents'

interface Props {
  readonly mode: Mode
  readonly onMode: (mode: Mode) => void
  /** The permission that asking a URL takes, where the operator lacks it. */
  readonly missing: string | undefined
  readonly url: string
  readonly onUrl: (url: string) => void
  /** What was typed once typing has paused: only then a text is called wrong. */
  readonly problem: string | undefined
  readonly check: IssuerCheck
  readonly documents: Documents
  readonly onDocuments: (documents: Documents) => void
}

/** What is judged: an issuer that is asked, or documents that are given. */
export function Source({ mode, onMode, missing, url, onUrl, problem, check, ...given }: Props) {
  const { documents, onDocuments } = given
  return (
    <>
      <Choice<Mode>
        label="What to check"
        value={mode}
        onChange={onMode}
        options={[
          {
            value: 'url',
            label: 'A URL',
            description: 'The discovery document and the keys are fetched.',
            unavailable: missing && `It needs the permission ${missing}.`,
          },
          {
            value: 'documents',
            label: 'Documents',
            description: 'Pasted or uploaded. Nothing is fetched, stored or put in a link.',
          },
        ]}
      />
      {mode === 'url' ? (
        <UrlField value={url} onChange={onUrl} problem={problem} check={check} />
      ) : (
        <>
          <DocumentField
            label="Discovery document"
            hint="The JSON at /.well-known/openid-configuration."
            fileLabel="Upload discovery document"
            value={documents.discovery}
            onChange={(discovery) => onDocuments({ ...documents, discovery })}
          />
          <DocumentField
            label="JWKS"
            hint="The JSON at the document’s jwks_uri. Without it the keys are not judged."
            fileLabel="Upload JWKS"
            optional
            value={documents.keys}
            onChange={(keys) => onDocuments({ ...documents, keys })}
          />
          <CheckVerdict check={check} />
        </>
      )}
    </>
  )
}
