import { readFileSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const inWindow = ({ moduleId }: TestSpecification) =>
  readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment jsdom')

/**
 * Files that want a window first, then the others. A worker that is to change from one to the other
 * is ended, and the next one loads everything anew: file by file, that took longer than the tests.
 */
export class ByEnvironment extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    return [...sorted.filter(inWindow), ...sorted.filter((file) => !inWindow(file))]
  }
}
