// @vitest-environment jsdom
import { getByRole } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { tellNotLoaded } from './not-loaded.ts'

test('says that nothing came, and how to go on', () => {
  document.body.innerHTML = '<div id="app"></div>'
  tellNotLoaded()
  expect(getByRole(document.body, 'heading', { name: 'Greencheck did not load' })).toBeVisible()
  expect(getByRole(document.body, 'button', { name: 'Reload' })).toBeEnabled()
  document.body.replaceChildren()
})
