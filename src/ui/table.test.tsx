// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Table } from './table.tsx'

test('is named by its caption, with headers for rows and columns', () => {
  render(
    <Table
      caption="Connections"
      rowKey={(row) => row}
      rows={['northwind', 'fabrikam']}
      columns={[
        { header: 'Name', names: true, cell: (row) => row },
        { header: 'Actions', headerHidden: true, cell: (row) => <a href={`/${row}`}>Open</a> },
      ]}
    />,
  )
  const table = screen.getByRole('table', { name: 'Connections' })
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((cell) => cell.textContent),
  ).toEqual(['Name', 'Actions'])
  const row = screen.getByRole('row', { name: 'northwind Open' })
  within(row).getByRole('rowheader', { name: 'northwind' })
})
