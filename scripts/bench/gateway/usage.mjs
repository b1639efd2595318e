// Loaded before a gateway (`node --import`), whichever build it is: tells whoever started it what
// the process has used so far. Peak memory is the operating system's own figure.
process.on('message', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.send?.({ peakMb: maxRSS / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 })
})
process.on('disconnect', () => process.exit(0))
