import { expect, test } from 'vitest'
import { redirectOf } from '../../src/app/routes.ts'
import { screens } from '../../src/panels/screens/screens.ts'
import { matchPath } from '../../src/text/match-path.ts'
import { leads } from './screen-files.ts'

test.each(Object.entries(leads))('%s leads to %s', (path, id) => {
  expect(matchPath(screens[id].path, redirectOf(path) ?? '')).toBeDefined()
})
