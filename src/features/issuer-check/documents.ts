import { type Evidence, maxDocumentBytes } from '#domain/wire/evidence.ts'
import { evidenceOfText } from '#domain/doctor/expectation.ts'

/** A text that was pasted or uploaded, and when (epoch in milliseconds). */
export interface Pasted {
  readonly text: string
  readonly at: number
}

export interface Documents {
  readonly discovery: Pasted
  readonly keys: Pasted
}

const nothing: Pasted = { text: '', at: 0 }
export const noDocuments: Documents = { discovery: nothing, keys: nothing }

/** Its moment dates the certificates; how it was delivered is unknown. */
export function evidenceOf({ text, at }: Pasted): Evidence | undefined {
  if (text.trim() === '') return undefined
  return { ...evidenceOfText(text), at, bytes: new TextEncoder().encode(text).byteLength }
}

/** A large file is refused by its size, before it is read into memory. */
export async function readText(file: File): Promise<{ text: string } | { error: string }> {
  if (file.size > maxDocumentBytes) {
    const size = `${Math.ceil(file.size / 1024)} KB`
    return { error: `The file has ${size}. It is judged up to 128 KB, Auth0’s limit.` }
  }
  // Not file.text(): that drops a byte order mark, which is a finding.
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer()) }
}
