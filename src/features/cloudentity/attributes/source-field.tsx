import { sources, sourceWords } from '#domain/destinations/cloudentity/claims/source.ts'
import { FormCheckbox } from '#forms/form-checkbox.tsx'
import { FormChoice } from '#forms/form-choice.tsx'
import type { AttributeValues } from './attribute-values.ts'

const about = {
  access_token: 'Data from the access token that Auth0 issues.',
  id_token: 'Data from the ID token that Auth0 issues.',
  user_info: 'Data that Auth0’s UserInfo endpoint returns.',
} as const

/** @param getUserInfo whether UserInfo is asked, as stored or with the changes that are not saved */
export const SourceField = ({ getUserInfo }: { readonly getUserInfo: boolean }) => (
  <FormChoice<AttributeValues>
    name="source"
    label="Source"
    options={sources.map((value) => ({
      value,
      label: sourceWords[value],
      description:
        value === 'user_info' && !getUserInfo
          ? `${about[value]} Only usable with “Get user info” on, and it is off.`
          : about[value],
      ...(value === 'user_info' &&
        !getUserInfo && {
          details: (
            <FormCheckbox<AttributeValues>
              name="turnOnUserInfo"
              label="Turn on “Get user info” with the same save"
              hint="Cloudentity then asks Auth0 once more at each login. It is found in Configuration, Advanced settings."
            />
          ),
        }),
    }))}
  />
)
