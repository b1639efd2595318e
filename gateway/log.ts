import { logLevels, type LogLevel } from './config.ts'

/**
 * What JSON lets through and a terminal or a viewer of logs acts on: C1 controls, line separators,
 * and what turns the direction of text or does not show.
 */
const unseen = /[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g
const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** One JSON line per call to `write`; audit lines always, the others from `level` upwards. */
export function createLog(level: LogLevel, write: (line: string) => void): (line: object) => void {
  const least = logLevels.indexOf(level)
  return (line) => {
    const own = 'level' in line ? logLevels.findIndex((name) => name === line.level) : 0
    if (own < least && !('type' in line && line.type === 'audit')) return
    write(`${JSON.stringify(line).replace(unseen, escaped)}\n`)
  }
}
