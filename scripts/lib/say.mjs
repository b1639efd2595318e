/** One clear line on stderr and the end. Used where a person has to do something. */
export function stop(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** Node below this refuses what the lockfile names. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(`Greencheck needs Node 20.19 or newer; this is ${process.versions.node}.`)
}
