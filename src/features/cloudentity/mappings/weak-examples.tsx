import { decode, type Decoded } from '#domain/destinations/cloudentity/context/decode.ts'
import { type MappingType, typeWords } from '#domain/destinations/cloudentity/context/types.ts'
import { visibleJson } from '#text/json.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { type Column, Table } from '#ui/table.tsx'

/** Values that show what weak decoding does for a type, and what it does not. */
const values: Readonly<Record<MappingType, readonly unknown[]>> = {
  string: ['a', 42, true, ['a']],
  bool: [true, 'true', 'f', 'yes', 1, 0],
  number: [42, '42', '0x1F', true, '2021-03-19T13:22:15.471Z'],
  string_array: [['a'], 'a', [1, true], {}],
  bool_array: [[true], 'true', [1, 0], ['yes']],
  number_array: [[1], '7', ['1', true], ['a']],
  any: [],
}

const told = (result: Decoded) =>
  result.ok ? <code>{visibleJson(result.value, 0)}</code> : 'could not tell'

const columnsOf = (type: MappingType): readonly Column<unknown>[] => [
  {
    header: 'Auth0 sends',
    names: true,
    cell: (value) => <code>{visibleJson(value, 0)}</code>,
  },
  { header: 'Without', cell: (value) => told(decode(value, type, false)) },
  {
    header: 'With weak decoding',
    cell: (value) => told(decode(value, type, true)),
  },
]

/** Weak decoding by example, as the specification describes it. */
export const WeakExamples = ({ type }: { readonly type: MappingType }) =>
  values[type].length === 0 ? null : (
    <Disclosure summary={`What weak decoding makes of a value for ${typeWords[type]}`}>
      <Table
        caption={`Values for ${typeWords[type]}`}
        columns={columnsOf(type)}
        rows={values[type]}
        rowKey={(value) => JSON.stringify(value)}
      />
      <p>
        After the words of the specification; no workspace was asked. “Could not tell”: what the
        product does with such a value is not documented.
      </p>
    </Disclosure>
  )
