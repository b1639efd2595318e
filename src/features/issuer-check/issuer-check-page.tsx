import { useDeferredValue, useMemo, useState } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { inputProblemWords } from '#domain/doctor/input-words.ts'
import { useDebounced } from '#forms/use-debounced.ts'
import { CheckFailure } from '#panels/issuer-check/check-failure.tsx'
import { checkWords } from '#panels/issuer-check/check-words.ts'
import { ReportSide } from '#panels/issuer-check/report-side.tsx'
import { useIssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import { KeysTable } from '#panels/metadata-view/keys-table.tsx'
import { MetadataView } from '#panels/metadata-view/metadata-view.tsx'
import { pages } from '#panels/screens/pages.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { usePlace } from '#panels/router/router-context.tsx'
import { changesOf } from './changes-of.ts'
import { type CheckValues, expectationOf, fromSearch } from './check-values.ts'
import { type Documents, evidenceOf, noDocuments } from './documents.ts'
import { ExpectationFields } from './expectation-fields.tsx'
import styles from './issuer-check.module.css'
import { LeadOn } from './lead-on.tsx'
import { NoProbe } from './no-probe.tsx'
import { type Mode, Source } from './source.tsx'
import { useLink } from './use-link.ts'

/** /issuer-check: whether an issuer will work, by its URL or by its documents. */
export function IssuerCheckPage() {
  const session = useSession()
  const search = usePlace().search
  const missing = lackedPermission(session, 'probeDocument')
  const [mode, setMode] = useState<Mode>(missing === undefined ? 'url' : 'documents')
  const [values, setValues] = useState<CheckValues>(() => fromSearch(search))
  const [documents, setDocuments] = useState<Documents>(noDocuments)
  const change = (changes: Partial<CheckValues>) => setValues((now) => ({ ...now, ...changes }))
  const byUrl = mode === 'url'
  const given = useGiven(documents)
  const check = useIssuerCheck(
    useMemo(() => {
      const expectation = expectationOf(values)
      return byUrl ? { url: values.url, expectation } : { url: '', documents: given, expectation }
    }, [byUrl, values, given]),
  )
  const settledUrl = useDebounced(values.url)
  const { typed, diagnosis } = check
  const wrong = !typed.ok && typed.code !== 'empty' && settledUrl === values.url
  const problem = wrong ? inputProblemWords(typed.code, auth0Profile) : undefined
  // Without the permission a link that was opened stays as it is, for another account.
  const kept = missing === undefined ? '' : values.url
  const link = useLink({ ...values, url: byUrl ? settledUrl : kept })
  return (
    <>
      <PageHead title={pages['issuer-check'].title} />
      <div className={styles.page}>
        {missing !== undefined && <NoProbe missing={missing} email={session.email} />}
        <LiveRegion
          text={problem ? `Not asked. ${problem}` : (checkWords(check)?.sentence ?? '')}
        />
        <div className={styles.columns}>
          <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
            <Source
              mode={mode}
              onMode={setMode}
              missing={missing}
              url={values.url}
              onUrl={(url) => change({ url })}
              problem={problem}
              check={check}
              documents={documents}
              onDocuments={setDocuments}
            />
            <CheckFailure check={check} />
            {missing === undefined && (
              <LeadOn check={check} values={values} onTry={(url) => change({ url })} />
            )}
            <ExpectationFields values={values} onChange={change} />
          </form>
          <div className={styles.report}>
            <ReportSide
              check={check}
              link={byUrl ? link : undefined}
              onFix={(fix) => change(changesOf(fix))}
            />
          </div>
        </div>
        {diagnosis?.metadata && <MetadataView metadata={diagnosis.metadata} />}
        {diagnosis?.keys && <KeysTable keys={diagnosis.keys} />}
      </div>
    </>
  )
}

/** Typing in a large document stays quick: it is judged when there is time. */
function useGiven(documents: Documents) {
  const { discovery, keys } = useDeferredValue(documents)
  return useMemo(
    () => ({ document: evidenceOf(discovery), keys: evidenceOf(keys) }),
    [discovery, keys],
  )
}
