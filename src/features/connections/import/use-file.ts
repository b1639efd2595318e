import { useState } from 'react'
import { visible } from '#text/visible.ts'

const most = 1_000_000

/** Takes the text of a file that was chosen or dropped; a large one is refused before it is read. */
export function useFile(write: (text: string) => void) {
  const [error, setError] = useState<string>()
  const take = async (file: File | undefined) => {
    if (!file) return
    if (file.size > most) {
      setError(`${visible(file.name)} is larger than 1 MB.`)
      return
    }
    try {
      const text = await file.text()
      setError(undefined)
      write(text)
    } catch {
      setError(`${visible(file.name)} could not be read.`)
    }
  }
  return { error, take }
}
