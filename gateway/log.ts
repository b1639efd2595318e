import { logLine } from '#text/json.ts'
import { logLevels, type LogLevel } from './config.ts'

/** One JSON line per call to `write`; audit lines always, the others from `level` upwards. */
export function createLog(level: LogLevel, write: (line: string) => void): (line: object) => void {
  const least = logLevels.indexOf(level)
  return (line) => {
    const own = 'level' in line ? logLevels.findIndex((name) => name === line.level) : 0
    if (own < least && !('type' in line && line.type === 'audit')) return
    write(`${logLine(line)}\n`)
  }
}
