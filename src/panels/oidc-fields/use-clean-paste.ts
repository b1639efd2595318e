import { type ClipboardEvent, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { cleanPasted, removedInWords } from '#domain/oidc/clean.ts'

/** What forms with credentials have in common. */
interface Pasted {
  clientId: string
  clientSecret: string
}

/**
 * Takes out of a pasted value what cannot belong to it, and says so. What was typed is looked at
 * when the field is left.
 */
export function useCleanPaste(name: keyof Pasted) {
  const { getValues, setValue, formState } = useFormContext<Pasted>()
  const [words, setWords] = useState('')
  const put = (value: string) =>
    setValue(name, value, { shouldDirty: true, shouldValidate: formState.isSubmitted })

  return {
    /** What was removed last, in a sentence; empty when nothing was. */
    words,
    onPaste: (event: ClipboardEvent<HTMLInputElement>) => {
      const cleaned = cleanPasted(event.clipboardData.getData('text'))
      setWords(removedInWords(cleaned) ?? '')
      // Left to the browser where nothing is to be removed: it keeps the caret and the undo.
      if (cleaned.removed.length === 0) return
      event.preventDefault()
      const { value, selectionStart, selectionEnd } = event.currentTarget
      const start = selectionStart ?? value.length
      put(value.slice(0, start) + cleaned.value + value.slice(selectionEnd ?? start))
    },
    onBlur: () => {
      const cleaned = cleanPasted(getValues(name))
      if (cleaned.removed.length === 0) return
      setWords(removedInWords(cleaned) ?? '')
      put(cleaned.value)
    },
  }
}
