/** One clear line on stderr and the end. Used where a person has to do something. */
export function stop(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** What `engines` names; other lines refuse what the lockfile has. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major >= 24) return
  stop(`Greencheck needs Node 20.19, 22.12, 24 or newer; this is ${process.versions.node}.`)
}

/** Said once at `npm start`; undefined where there is nothing to say. @param {string} version */
export const endOfLife = (version) =>
  version.startsWith('20.')
    ? `This is Node ${version}. Node 20 gets no security fixes since its end of life on 30 April 2026: enough for the sandbox, but run production on Node 24.`
    : undefined
