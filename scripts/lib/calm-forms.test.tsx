// @vitest-environment jsdom
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Profiler } from 'react'
import type * as Forms from 'react-hook-form'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { calmed } from './calm-forms.ts'

const require = createRequire(import.meta.url)
let source = ''
beforeAll(async () => {
  const manifest = require.resolve('react-hook-form/package.json')
  const text = await readFile(join(manifest, '../dist/index.esm.mjs'), 'utf8')
  source = text.replace(/^\/\/# sourceMappingURL.*$/m, '')
})

/** The library, as a text of it says. */
async function libraryOf(text: string | undefined): Promise<typeof Forms> {
  await mkdir('.cache', { recursive: true })
  const folder = await mkdtemp(resolve('.cache/forms-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'forms.mjs'), text ?? '')
  return import(/* @vite-ignore */ join(folder, 'forms.mjs'))
}

/** How often a form is drawn until it is there; that it tells what is refused and typed. */
async function drawnBy({ useForm }: typeof Forms) {
  function Form() {
    const form = useForm({ defaultValues: { name: '' } })
    const { errors, isDirty } = form.formState
    return (
      <form onSubmit={(event) => void form.handleSubmit(() => {})(event)}>
        <input {...form.register('name', { required: 'Enter a name.' })} />
        <button>Save</button>
        <output>{isDirty ? 'typed' : errors.name?.message}</output>
      </form>
    )
  }
  let count = 0
  const { unmount } = render(
    <Profiler id="form" onRender={() => (count += 1)}>
      <Form />
    </Profiler>,
  )
  const drawn = count
  await userEvent.click(screen.getByRole('button'))
  expect(screen.getByRole('status').textContent).toBe('Enter a name.')
  await userEvent.type(screen.getByRole('textbox'), 'a')
  expect(screen.getByRole('status').textContent).toBe('typed')
  unmount()
  return drawn
}

test('a form is drawn once until it is there, and tells what is typed and refused as before', async () => {
  expect(await drawnBy(await libraryOf(source))).toBe(2)
  expect(await drawnBy(await libraryOf(calmed(source)))).toBe(1)
})

test('a library that is written otherwise is told from one that is known', () => {
  expect(calmed(source.replaceAll('isReady: true', 'isThere: true'))).toBeUndefined()
})
