import { useState } from 'react'
import {
  type MappingTemplate,
  mappingTemplates,
  templatesFor,
} from '#domain/destinations/auth0/mapping/templates.ts'
import type { RecipeId } from '#domain/providers/recipe.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { Select } from '#ui/select.tsx'
import styles from './claims.module.css'

interface Props {
  /** Whose templates stand first. */
  readonly recipe: RecipeId
  readonly onTake: (one: MappingTemplate) => void
}

/** Maps to begin with, by provider: nothing is taken before it was read. */
export function TemplatePicker({ recipe, onTake }: Props) {
  const offered = [...new Set([...templatesFor(recipe), ...mappingTemplates])]
  const [id, setId] = useState(offered[0]?.id ?? '')
  const template = mappingTemplates.find((one) => one.id === id)
  return (
    <Disclosure summary="Use a template">
      <Stack gap="tight">
        <Select
          label="Template"
          options={offered.map(({ id: value, title }) => ({ value, label: title }))}
          value={id}
          onChange={(event) => setId(event.target.value)}
        />
        {template && (
          <>
            <p className={styles.quiet}>
              Sets {Object.keys(template.map.attributes).join(', ')}. {template.needs}{' '}
              {template.unverified !== undefined && `Not verified: ${template.unverified}. `}
              {`(${template.source})`}
            </p>
            <Actions>
              <Button size="small" onClick={() => onTake(template)}>
                Take its rows
              </Button>
              <span className={styles.quiet}>Rows of other names stay.</span>
            </Actions>
          </>
        )}
      </Stack>
    </Disclosure>
  )
}
