import { useFormContext, useWatch } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { guideFor } from '#domain/destinations/auth0/connection/guide-for.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import type { KnownCallbackUrls } from '#panels/callback-urls/use-callback-urls.ts'
import { HandOffSheet } from '#panels/hand-off/hand-off-sheet.tsx'
import { useWizard } from '../../frame/wizard-context.ts'

/** The sheet for whoever runs the provider, as far as the draft has come. */
export function RequestForIt({ callbacks }: { callbacks: KnownCallbackUrls }) {
  const { recipe } = useWizard()
  const { control } = useFormContext<WizardValues>()
  const [name, channel, scopes, chosen] = useWatch({
    control,
    name: ['name', 'channel', 'scopes', 'strategy'],
  })
  const strategy = strategyOf({ recipe: recipe.id, strategy: chosen })
  return (
    <HandOffSheet
      asked={{
        name,
        recipe,
        guide: guideFor(recipe.id, strategy),
        strategy,
        callbackUrls: callbacks.urls,
        channel,
        scopes,
      }}
      callbacks={callbacks}
      level={4}
    />
  )
}
