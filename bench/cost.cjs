// Preloaded into a measured process: tells on descriptor 3 what CPU time (µs) and peak memory (kB) it took, as late as it can.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpu: userCPUTime + systemCPUTime, memory: maxRSS }));
});
