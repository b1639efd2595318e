// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { acmeIdp, showTab } from '../login/show-tab.helper.tsx'
import { LineageTab } from './lineage-tab.tsx'
import { layOut, wrap } from './sequence-layout.ts'
import { stepsOf } from './steps.ts'

const listed = async () => {
  const region = await screen.findByRole('region', { name: 'What happens at a login' })
  return within(region)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
}

test('twelve steps, the optional ones as it is configured', async () => {
  await showTab(LineageTab)
  await screen.findByText(/The demo app is not trusted/)
  const steps = await listed()
  expect(steps).toHaveLength(12)
  expect(steps[0]).toBe('The client app asks Cloudentity for an authorization code.')
  expect(steps[7]).toContain('Left out here: “Get user info” is off.')
  expect(steps[8]).toContain('part of it unless the scopes were granted already')
  expect(steps.filter((words) => words.startsWith('Optional: '))).toHaveLength(2)
  expect(screen.getByText('12 steps, 2 of them optional.')).toBeVisible()
})

test('user information is a step where it is asked, consent none of a trusted app', async () => {
  const settings = { ...acmeIdp().settings, get_user_info: true }
  await showTab(LineageTab, {
    idp: acmeIdp({ settings }),
    prepare: ({ workspace }) => workspace.panel.arm('trusted-demo-app'),
  })
  await screen.findByText(/Left out here: the demo app is trusted/)
  expect((await listed())[7]).toContain('Part of it here: “Get user info” is on.')
})

test('what is not known of the demo app is not said', async () => {
  await showTab(LineageTab, { prepare: ({ workspace }) => workspace.panel.arm('no-demo-app') })
  await screen.findByText('What the demo app receives could not be told')
  expect((await listed())[8]).toContain('Whether it is part of it here could not be told')
})

test('the picture dims what is left out and frames what is optional', () => {
  const { drawn, height } = layOut(stepsOf({ userInfo: false }))
  expect(drawn.filter(({ dim }) => dim).map(({ number }) => number)).toEqual([8])
  expect(drawn.filter(({ frame }) => frame).map(({ number }) => number)).toEqual([8, 9])
  const arrows = drawn.flatMap((step) => step.arrows)
  expect(arrows).toHaveLength(13)
  const ys = arrows.map(({ y }) => y)
  expect(ys).toEqual(ys.toSorted((one, other) => one - other))
  expect(Math.max(...ys)).toBeLessThan(height)
  for (const { frame, arrows: inside } of drawn)
    for (const { y } of frame ? inside : [])
      expect(y > (frame?.y ?? 0) && y < (frame?.y ?? 0) + (frame?.height ?? 0)).toBe(true)
})

test('words are wrapped between words', () => {
  expect(wrap('Ask user for consent', 9)).toEqual(['Ask user', 'for', 'consent'])
  expect(wrap('indivisible', 4)).toEqual(['indivisible'])
})
