import { useFormContext, useWatch } from 'react-hook-form'
import { effectiveMetadata } from '#domain/destinations/auth0/connection/effective-metadata.ts'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { KeysList } from '#panels/metadata-view/keys-table.tsx'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useWizard } from '../../frame/wizard-context.ts'
import styles from './issuer.module.css'
import { MemberRow } from './member-row.tsx'
import { shownMembers } from './member-value.ts'
import { MetadataUpload } from './metadata-upload.tsx'
import { RawMetadata } from './raw-metadata.tsx'
import { useAdjust } from './use-adjust.ts'

/** The metadata, readable and raw, and the ways to put it right. */
export function IssuerDetails() {
  const { control } = useFormContext<WizardValues>()
  const byHand = useWatch({ control, name: 'mode' }) === 'manual'
  return (
    <Disclosure summary="Show Issuer Details">
      <div className={styles.details}>
        <Members />
        {byHand || <MetadataUpload />}
      </div>
    </Disclosure>
  )
}

function Members() {
  const { check } = useWizard()
  const { control } = useFormContext<WizardValues>()
  const values = useWatch({ control, compute: (all: WizardValues) => all })
  const base =
    values.mode === 'manual'
      ? effectiveMetadata({ ...values, adjusted: {} }, undefined)
      : (values.uploadedMetadata ?? check.published)
  const { adjusted, adjust, reset, resetAll } = useAdjust(base)
  const metadata = effectiveMetadata(values, check.published)
  if (metadata === undefined) {
    return <p className={styles.absent}>The members stand here once the document is read.</p>
  }
  const names = Object.keys(adjusted)
  const published = values.mode === 'manual' ? undefined : check.published
  return (
    <>
      <p className={styles.source}>
        {values.mode === 'manual'
          ? 'Given by hand.'
          : values.uploadedMetadata
            ? 'From the file.'
            : 'As the issuer publishes it.'}{' '}
        {names.length > 0 && `Adjusted: ${names.length}.`}
      </p>
      <ul className={styles.members} aria-label="Members">
        {shownMembers(metadata, adjusted, published).map((member) => (
          <MemberRow
            key={member.name}
            member={member}
            metadata={metadata}
            published={published}
            adjusted={Object.hasOwn(adjusted, member.name)}
            onAdjust={(value) => adjust(member.name, value)}
            onReset={() => reset(member.name)}
          />
        ))}
      </ul>
      {names.length > 0 && <Button onClick={resetAll}>Reset all adjusted members</Button>}
      {check.diagnosis?.keys && <KeysList keys={check.diagnosis.keys} />}
      <RawMetadata
        metadata={metadata}
        label={names.length > 0 ? 'Metadata with what was adjusted' : 'Metadata'}
      />
    </>
  )
}
