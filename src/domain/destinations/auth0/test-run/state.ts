import type { ConnectionView } from '../contract/views.ts'
import { type TestRecord, parseTestRecord, testRecordKey } from './record.ts'

/**
 * Whether the present settings of a connection were tested, by what its metadata says.
 *
 * `changed`: others were. `unknown`: there is a record, and the settings cannot be read to compare.
 */
export type TestState =
  | { readonly kind: 'untested' }
  | { readonly kind: 'passed' | 'waived' | 'changed' | 'unknown'; readonly record: TestRecord }

type Tested = Pick<ConnectionView, 'metadata' | 'fingerprint'>

export function testStateOf({ metadata, fingerprint }: Tested): TestState {
  const record = parseTestRecord(metadata?.[testRecordKey])
  if (record === undefined) return { kind: 'untested' }
  if (fingerprint === undefined) return { kind: 'unknown', record }
  return { kind: fingerprint === record.fingerprint ? record.outcome : 'changed', record }
}
