import { lazy, Suspense, useState } from 'react'
import { specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { usePlace } from '#panels/router/router-context.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { VerdictIcon } from '#ui/verdict.tsx'
import { comparison, storedMembers } from './check-subject.ts'
import type { PartProps } from './part-props.ts'

const MetadataTools = lazy(() =>
  import('./metadata-tools.tsx').then((part) => ({ default: part.MetadataTools })),
)

type Props = Pick<PartProps, 'edit' | 'check'>

/** What is stored of what the issuer publishes: how it stands in a line, the rest on demand. */
export function MetadataPart({ edit, check }: Props) {
  const { errors } = edit.form.formState
  const { hash } = usePlace()
  const isNamed =
    hash.includes('oidcMetadata.') ||
    hash.includes('wholeMetadata') ||
    errors.oidcMetadata !== undefined ||
    errors.wholeMetadata !== undefined
  const [opened, setOpened] = useState(false)
  const { label } = specOf('oidcMetadata')
  const { words, warns } = standingOf({ edit, check })
  return (
    <Disclosure
      summary={
        <>
          {label}: {words} {warns && <VerdictIcon kind="warn" />}
        </>
      }
      defaultOpen={isNamed}
      onToggle={(open) => setOpened(opened || open)}
    >
      {(opened || isNamed) && (
        <Suspense fallback={<Placeholder lines={6} label={`Loading ${label}`} />}>
          <MetadataTools edit={edit} check={check} />
        </Suspense>
      )}
    </Disclosure>
  )
}

/** How what is stored stands to what is published. */
function standingOf({ edit, check }: Props): { readonly words: string; readonly warns?: boolean } {
  const members = storedMembers(edit.values)
  if (Object.keys(members).length === 0)
    return {
      words:
        edit.values.discoveryUrl === ''
          ? 'none is stored'
          : 'none is stored, Auth0 reads it from the discovery URL',
    }
  const { published } = check
  if (published === undefined) return { words: 'what the issuer publishes is not known here' }
  const count = comparison(members, published).filter(({ differs }) => differs).length
  if (count === 0) return { words: 'stored as published' }
  return {
    words: `${count} ${count === 1 ? 'member differs' : 'members differ'} from what is published`,
    warns: true,
  }
}
