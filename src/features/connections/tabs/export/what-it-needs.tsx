import type { ExportedJob } from '#domain/exports/exported-job.ts'
import { KeyValue } from '#ui/key-value.tsx'
import { Side } from '#ui/side.tsx'
import styles from './export.module.css'
import { demands, type ExportForm } from './forms.ts'

interface Props {
  readonly form: ExportForm
  readonly file: string
  readonly job: ExportedJob
}

/** What has to be there before the program runs, and what it does when it fails. */
export function WhatItNeeds({ form, file, job }: Props) {
  const { scopes, variables } = demands(job)
  const isProgram = form.type === 'text/plain'
  return (
    <Side
      label="What it needs"
      title="What it needs"
      note={job.calls.length === 1 ? '1 call' : `${job.calls.length} calls`}
    >
      <div className={styles.body}>
        <KeyValue
          rows={[
            { term: 'Least scopes', value: scopes },
            ...(isProgram ? [{ term: 'Environment', value: variables.join(', ') }] : []),
            { term: 'Programs', value: form.needs, plain: true },
            { term: isProgram ? 'Run' : 'Use', value: form.use(file), plain: !isProgram },
            ...(isProgram
              ? [
                  {
                    term: 'When it fails',
                    value:
                      'It ends with an exit code other than 0 and prints what Auth0 answered. A second run stops at 409: the name is taken.',
                    plain: true,
                  },
                ]
              : []),
            { term: 'Secrets', value: 'Never in it', plain: true },
          ]}
        />
      </div>
    </Side>
  )
}
