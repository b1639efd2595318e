import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import { CheckFailure } from '#panels/issuer-check/check-failure.tsx'
import { KeysTable } from '#panels/metadata-view/keys-table.tsx'
import { MetadataView } from '#panels/metadata-view/metadata-view.tsx'
import { pages } from '#panels/screens/pages.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { changesOf } from './changes-of.ts'
import { type Asked, fromSearch } from './asked.ts'
import { Copies } from './copies.tsx'
import { type Documents, noDocuments } from './documents.ts'
import { ExpectationFields } from './expectation-fields.tsx'
import styles from './issuer-check.module.css'
import { NoProbe } from './no-probe.tsx'
import { ReportSide } from './report-side.tsx'
import { saidOf } from './said.ts'
import { Source } from './source.tsx'
import { type Mode, useCheck } from './use-check.ts'
import { useLink } from './use-link.ts'

/** /issuer-check: whether an issuer will work, by its URL or by its documents. */
export function IssuerCheckPage() {
  const session = useSession()
  const search = useSearch({ from: '/issuer-check' })
  const missing = lackedPermission(session, 'probeDocument')
  const [mode, setMode] = useState<Mode>(missing === undefined ? 'url' : 'documents')
  const [asked, setAsked] = useState<Asked>(() => fromSearch(search))
  const [documents, setDocuments] = useState<Documents>(noDocuments)
  const change = (changes: Partial<Asked>) => setAsked((now) => ({ ...now, ...changes }))
  const check = useCheck(mode, asked, documents)
  const byUrl = mode === 'url'
  // Without the permission a link that was opened stays as it is, for another account.
  const kept = missing === undefined ? '' : asked.url
  const link = useLink({ ...asked, url: byUrl ? check.settledUrl : kept })
  return (
    <>
      <PageHead title={pages['issuer-check'].title} />
      <div className={styles.page}>
        {missing !== undefined && <NoProbe missing={missing} email={session.email} />}
        <LiveRegion text={saidOf(check, byUrl)} />
        <div className={styles.columns}>
          <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
            <Source
              mode={mode}
              onMode={setMode}
              missing={missing}
              url={asked.url}
              onUrl={(url) => change({ url })}
              check={check}
              documents={documents}
              onDocuments={setDocuments}
            />
            {check.error && <CheckFailure error={check.error} again={check.again} />}
            <ExpectationFields asked={asked} onChange={change} />
          </form>
          <div className={styles.report}>
            <ReportSide check={check} onFix={(fix) => change(changesOf(fix))} />
            <Copies check={check} asked={asked} link={byUrl ? link : undefined} />
          </div>
        </div>
        {check.metadata && <MetadataView metadata={check.metadata} />}
        {check.diagnosis?.keys && <KeysTable keys={check.diagnosis.keys} />}
      </div>
    </>
  )
}
