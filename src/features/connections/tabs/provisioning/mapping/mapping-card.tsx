import type { ScimView } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import { sameMapping, type Sender } from '#domain/destinations/auth0/scim/mapping-remarks.ts'
import { LeaveGuard } from '#panels/leave-guard/leave-guard.tsx'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Hint } from '#ui/hint.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { useConnection } from '../../../page/connection-context.ts'
import { Section } from '../../settings/section.tsx'
import { MappingRows } from './mapping-rows.tsx'
import { RemarkList } from './remark-list.tsx'
import { SaveMapping } from './save-mapping.tsx'
import { useMapping } from './use-mapping.ts'

interface Props {
  readonly view: Extract<ScimView, { state: 'on' }>
  readonly sender: Sender
}

/** Which attribute of theirs becomes which of the profile. */
export function MappingCard({ view, sender }: Props) {
  const { strategy } = useConnection()
  const edit = useMapping(view, sender)
  const { id, rows, remarks } = edit
  const isDefault = sameMapping(rows, view.defaults)
  return (
    <Section title="Mapping">
      <TextInput
        label="SCIM attribute containing the User ID"
        mono
        autoComplete="off"
        value={edit.idAttribute}
        onChange={({ target }) => edit.setIdAttribute(target.value)}
        error={id?.kind === 'bad' ? id.text : undefined}
        status={id?.kind === 'warn' && <Verdict kind="warn">{id.text}</Verdict>}
        hint="For OpenID Connect its value must be the sub of the ID token."
      />
      <p>
        <Hint>
          {isDefault ? 'These are the rows of Auth0’s default' : 'These are not Auth0’s default'},
          as this tenant gives it for {strategy}.
          {strategy === 'oidc' &&
            ' Not verified: which rows other tenants have for oidc; no recording of it is known.'}{' '}
          What no row names is ignored, both ways. <code>active</code> to <code>blocked</code> is
          the inverse.
        </Hint>
      </p>
      <RemarkList edit={edit} />
      <Disclosure
        summary={`${rows.length} ${rows.length === 1 ? 'row' : 'rows'}${remarks.length > 0 ? `, ${remarks.length} ${remarks.length === 1 ? 'remark' : 'remarks'}` : ''}`}
      >
        <MappingRows edit={edit} />
      </Disclosure>
      {!isDefault && (
        <div>
          <Button size="small" onClick={() => edit.setRows(view.defaults)}>
            Back to Auth0’s default
          </Button>
        </div>
      )}
      <SaveMapping edit={edit} seen={view.updated_on} />
      <LeaveGuard dirty={edit.dirty} />
    </Section>
  )
}
