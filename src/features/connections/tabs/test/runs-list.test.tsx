// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { button, failed, openTest, passed, step } from './login.helper.tsx'

afterEach(() => vi.restoreAllMocks())

describe('runs of this browser', () => {
  test('none yet', async () => {
    const { show } = await openTest()
    await show()
    expect(await screen.findByText(/^None yet\./)).toBeVisible()
    expect(screen.getByText(/without tokens, until you sign out/)).toBeVisible()
  })

  test('are listed, shown, removed one by one and forgotten at once', async () => {
    const { show, begin, write, kept } = await openTest()
    const { user: person, at } = await show()
    const denied = { source: 'authorize', code: 'access_denied' } as const
    await write(failed(begin(90_000), denied))
    await write(passed(begin(60_000, { events: [] })))
    await write({ ...begin(30_000), outcome: 'stopped' })
    const rows = screen.getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Stopped'),
      expect.stringContaining('Passed as employee@northwind.example6.2 s'),
      expect.stringContaining('Failed, probably at “At the IdP”4.0 s'),
    ])
    const [, , last] = rows
    if (!last) throw new Error('no third row')
    await person.click(within(last).getByRole('link', { name: /^Show the run of/ }))
    expect(at()).toContain(`run=${kept()[2]?.id}`)
    expect(await step('At the IdP')).toHaveTextContent('access_denied')

    await person.click(within(last).getByRole('button', { name: /^Remove the run of/ }))
    expect(screen.getByRole('heading', { name: 'Runs' })).toHaveFocus()
    expect(kept()).toHaveLength(2)
    await person.click(await button('Forget all…'))
    await person.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Forget all' }),
    )
    expect(localStorage).toHaveLength(0)
    expect(await screen.findByText(/^None yet\./)).toBeVisible()
  })

  test('go to others redacted', async () => {
    const { show, begin, write } = await openTest()
    const { user: person } = await show()
    await write(passed(begin(60_000, { events: [] })))
    await person.click(await button('Copy as Markdown'))
    const copied = await navigator.clipboard.readText()
    expect(copied).toMatch(/^# Test login: passed/)
    expect(copied).toContain('e…@northwind.example')
    const files: string[] = []
    // jsdom has no downloads.
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      files.push(`${this.download} ${decodeURIComponent(this.href)}`)
    })
    await person.click(await button('Download JSON'))
    expect(files).toEqual([expect.stringMatching(/^test-run-.+\.json .+"outcome": "passed"/s)])
    for (const text of [copied, ...files]) expect(text).not.toContain('employee@')
  })
})
