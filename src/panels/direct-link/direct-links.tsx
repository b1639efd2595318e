import type { ClientView } from '#domain/destinations/auth0/contract/client-view.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { stateToReplace } from '#domain/destinations/auth0/links/direct-link.ts'
import type { LinkOptions } from '#domain/destinations/auth0/links/link-options.ts'
import { Hint } from '#ui/hint.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { ApplicationLink } from './application-link.tsx'
import { typeInWords } from './application-types.ts'
import { LinkOptionsFields } from './link-options-fields.tsx'
import { type LinkDomains, useLinkDomains } from './use-link-domains.ts'

/** An enabled application; without `view`, its name and callbacks are not loaded. */
export interface LinkedApplication {
  readonly clientId: string
  readonly view?: ClientView | undefined
}

interface DirectLinksProps {
  readonly connection: Pick<ConnectionView, 'name' | 'display_name' | 'options'>
  readonly options: LinkOptions
  readonly onOptions: (options: LinkOptions) => void
  readonly applications: readonly LinkedApplication[]
  /** False where no login could come of a link: it is shown and copied, not opened. */
  readonly opens: boolean
}

/** For every application its direct link, all on one domain, and what is to be replaced in them. */
export function DirectLinks(props: DirectLinksProps) {
  const { connection, options, onOptions, applications, opens } = props
  const domains = useLinkDomains()
  return (
    <Stack>
      <DomainChoice {...domains} />
      <p>
        A link leads past the login page to the connection’s provider. Before sending anyone there,
        the application puts its own value in place of <code>{stateToReplace}</code> and compares it
        when the user comes back.
      </p>
      <LinkOptionsFields connection={connection} options={options} onChange={onOptions} />
      <Table
        caption="Direct links"
        columns={columns(connection, { origin: domains.origin, options, opens })}
        rows={applications}
        rowKey={({ clientId }) => clientId}
      />
    </Stack>
  )
}

const columns = (
  connection: DirectLinksProps['connection'],
  how: { readonly origin: string; readonly options: LinkOptions; readonly opens: boolean },
): Column<LinkedApplication>[] => [
  {
    header: 'Application',
    names: true,
    cell: ({ clientId, view }) =>
      view === undefined ? (
        <code>
          <VisibleText value={clientId} />
        </code>
      ) : (
        <Stack gap="tight">
          <VisibleText value={view.name} />
          <Hint>
            <VisibleText value={typeInWords(view.app_type)} />
          </Hint>
        </Stack>
      ),
  },
  {
    header: 'Direct link',
    cell: ({ view }) =>
      view === undefined ? (
        <Hint>its name and callback URLs are not loaded</Hint>
      ) : (
        <ApplicationLink application={view} connection={connection} {...how} />
      ),
  },
]

/** Nothing to choose is said too: an operator with a custom domain would look for it. */
const DomainChoice = ({ domains, origin, choose, complete }: LinkDomains) =>
  domains.length > 1 ? (
    <Select
      label="Domain of the links"
      value={origin}
      options={domains.map((one) => ({ value: one.origin, label: one.label }))}
      onChange={(event) => choose(event.target.value)}
    />
  ) : (
    <Hint>
      {complete
        ? 'On the tenant’s own domain: no custom domain is ready.'
        : 'On the tenant’s own domain: custom domains are not known here.'}
    </Hint>
  )
