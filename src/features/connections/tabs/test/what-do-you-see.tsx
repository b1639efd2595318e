import { type FormEvent, useRef, useState } from 'react'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { seenFailure } from '#domain/destinations/auth0/test-run/timeline-seen.ts'
import type { RunStore } from '#kept/runs/run-store.ts'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextArea } from '#ui/text-area.tsx'
import styles from './test.module.css'

type Seen = 'login' | 'error' | 'nothing'

const options = [
  {
    value: 'login',
    label: 'A login page',
    description: 'Sign in there, as somebody of the provider: the test goes on by itself.',
  },
  {
    value: 'error',
    label: 'An error page',
    description: 'The provider, or the tenant, keeps the browser: nobody else can tell why.',
  },
  { value: 'nothing', label: 'Nothing, or I closed it', description: 'The test is stopped.' },
] as const

interface Props {
  readonly run: TestRun
  readonly store: RunStore
}

/** A browser that does not come back is seen by nobody but the operator. */
export function WhatDoYouSee({ run, store }: Props) {
  const [seen, setSeen] = useState<Seen>()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const input = useRef<HTMLTextAreaElement>(null)
  const missing = tried && text.trim() === '' ? 'Paste what the page says.' : undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const endedAt = Date.now()
    if (seen === 'nothing') store.change(run.id, { outcome: 'stopped', endedAt })
    if (seen !== 'error') return
    if (text.trim() === '') return input.current?.focus()
    store.change(run.id, { outcome: 'failed', endedAt, failure: seenFailure(text) })
  }
  return (
    <form noValidate className={styles.section} aria-labelledby="what-do-you-see" onSubmit={submit}>
      <h3 id="what-do-you-see">What do you see?</h3>
      <p>The login has not come back.</p>
      <Stack>
        <Choice
          label="In the window of the login"
          options={options}
          value={seen}
          error={tried && seen === undefined ? 'Choose what you see.' : undefined}
          onChange={setSeen}
        />
        {seen === 'error' && (
          <TextArea
            ref={input}
            label="What the page says"
            hint="Its text, or its error code. Kept in this browser; codes and tokens in it are not."
            value={text}
            error={missing}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        {seen !== 'login' && (
          <div>
            <Button type="submit" variant="main">
              {seen === 'nothing' ? 'Stop the test' : 'Explain it'}
            </Button>
          </div>
        )}
      </Stack>
    </form>
  )
}
