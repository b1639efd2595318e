import { useEffect, useState } from 'react'
import { type ReadText, readImport } from '#domain/destinations/auth0/imports/read-import.ts'
import { useDebounced } from '#forms/use-debounced.ts'

/** What the text says; undefined while there is none, or it is being read. */
export function useReading(text: string): ReadText | undefined {
  const settled = useDebounced(text)
  const [read, setRead] = useState<{ readonly text: string; readonly reading: ReadText }>()
  useEffect(() => {
    if (settled.trim() === '') return undefined
    let isCurrent = true
    // Only a text that looks like YAML brings its reader here.
    const readYaml = async (yaml: string) => (await import('./read-yaml.ts')).readYaml(yaml)
    void readImport(settled, readYaml).then((reading) => {
      if (isCurrent) setRead({ text: settled, reading })
    })
    return () => {
      isCurrent = false
    }
  }, [settled])
  return read && read.text === text ? read.reading : undefined
}
