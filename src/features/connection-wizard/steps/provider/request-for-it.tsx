import { useFormContext, useWatch } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import { requestForIt } from '#domain/destinations/auth0/connection/request-for-it.ts'
import type { KnownCallbackUrls } from '#panels/callback-urls/use-callback-urls.ts'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useWizard } from '../../frame/wizard-context.ts'
import { useGuide } from './use-guide.ts'

/** The plain text for whoever runs the provider: to copy at once, or to read first. */
export function RequestForIt({ callbacks }: { callbacks: KnownCallbackUrls }) {
  const { recipe } = useWizard()
  const { control } = useFormContext<WizardValues>()
  const [channel, scopes, chosen] = useWatch({ control, name: ['channel', 'scopes', 'strategy'] })
  const strategy = strategyOf({ recipe: recipe.id, strategy: chosen })
  const guide = useGuide(recipe.id, strategy)
  const text = requestForIt({
    recipe,
    guide,
    strategy,
    callbackUrls: callbacks.urls,
    channel,
    scopes,
  })
  return (
    <>
      <p>Steps, callback URLs and what to send back, as plain text.</p>
      <CopyButton what="request for IT" value={text} />
      <Disclosure summary="Read it first">
        <CodeBlock label="Request">{text}</CodeBlock>
      </Disclosure>
    </>
  )
}
