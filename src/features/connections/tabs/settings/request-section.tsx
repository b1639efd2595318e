import { cleanPasted } from '#domain/oidc/clean.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { pkceWords } from '#domain/destinations/auth0/connection/value-words.ts'
import { openid } from '#domain/destinations/auth0/connection/scopes.ts'
import { suggestScopes } from '#domain/destinations/auth0/connection/scope-offers.ts'
import { pkceModes } from '#domain/oidc/values.ts'
import { list } from '#domain/oidc/issuer/metadata.ts'
import { FormChips } from '#forms/form-chips.tsx'
import { FormSelect } from '#forms/form-select.tsx'
import { pkceOutlook } from '#panels/oidc-fields/pkce.ts'
import { ScopesStatus } from '#panels/oidc-fields/scopes-status.tsx'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { Verdict } from '#ui/verdict.tsx'
import { visible } from '#text/visible.ts'
import { isPublished } from './is-published.ts'
import type { PartProps } from './part-props.ts'

type Props = Pick<PartProps, 'edit' | 'metadata'>

/** More offers than this are a wall of buttons; any scope can be typed. */
const offersShown = 12

/** What a login asks the provider for. */
export function RequestSection({ edit, metadata }: Props) {
  const { scopes } = edit.values
  const published = metadata && list(metadata, 'scopes_supported')
  return (
    <>
      {edit.has('pkce') && <Pkce edit={edit} metadata={metadata} />}
      <FormChips<EditValues>
        name="scopes"
        label={fields.scopes.label}
        hint={fields.scopes.hint}
        fixed={[openid]}
        normalise={(entry) => cleanPasted(entry).value}
        suggestions={suggestScopes(published, scopes).slice(0, offersShown)}
        status={
          isPublished('scopes_supported', edit, metadata) && (
            <ScopesStatus scopes={scopes} published={published} />
          )
        }
      />
    </>
  )
}

function Pkce({ edit, metadata }: Props) {
  const { pkce, channel } = edit.values
  const mode = pkceModes.find((one) => one === pkce)
  const outlook =
    mode &&
    channel !== 'front_channel' &&
    isPublished('code_challenge_methods_supported', edit, metadata)
      ? pkceOutlook(mode, metadata)
      : undefined
  return (
    <FormSelect<EditValues>
      name="pkce"
      label={fields.pkce.label}
      hint={
        channel === 'front_channel'
          ? 'Front Channel exchanges no code: it has no effect there.'
          : fields.pkce.hint
      }
      options={[
        ...(mode ? [] : [{ value: '', label: 'Not set' }]),
        ...pkceModes.map((value) => ({ value, label: pkceWords[value] })),
      ]}
      status={
        outlook && (
          <Verdict kind={outlook.warns ? 'warn' : 'none'}>{visible(outlook.words)}</Verdict>
        )
      }
    />
  )
}
