import type { CreateConnectionBody } from '../contract/connection.ts'

/** What was not understood, or not as it stands: in its own words, with its place. */
export interface Problem {
  /** From 1, in the text that was pasted. */
  readonly line?: number | undefined
  readonly quoted: string
  readonly words: string
}

/** A connection as it was found in a text of others. */
export interface ImportedConnection {
  /** Without a secret. The name is empty where there was none. */
  readonly body: CreateConnectionBody
  /** Applications as the text names them: by Client ID, or by name (Deploy CLI). */
  readonly clients: readonly string[]
  /** Of the identity provider: for the form, and nowhere else. */
  readonly secret: string | undefined
  readonly problems: readonly Problem[]
}

/** What a reader made of a text. */
export interface Reading {
  readonly connections: readonly ImportedConnection[]
  /** Of no connection by itself. */
  readonly problems: readonly Problem[]
}

export const nothing: Reading = { connections: [], problems: [] }

export const joined = (readings: readonly Reading[]): Reading => ({
  connections: readings.flatMap(({ connections }) => connections),
  problems: readings.flatMap(({ problems }) => problems),
})

/** Enough to find it again. */
const shown = 80

/** What follows may be a secret, and a problem goes to screens and to the output of a terminal. */
const secretBegins = /(?:secret|password|bearer|authorization)[\s"'`\\:=^]+(?=\S)/i

export function problem(words: string, quoted: string, line?: number): Problem {
  const [first = ''] = quoted.trim().split('\n', 1)
  const begins = secretBegins.exec(first)
  const one = begins ? `${first.slice(0, begins.index + begins[0].length).trimEnd()}…` : first
  return { words, quoted: one.length > shown ? `${one.slice(0, shown)}…` : one, line }
}

export const lineAt = (text: string, offset: number): number =>
  text.slice(0, offset).split('\n').length

export const lineOf = (text: string, line: number): string => text.split('\n')[line - 1] ?? ''
