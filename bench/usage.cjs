// Preloaded into the measured process: tells on descriptor 3 what CPU time it used, as late as a script can.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, String(userCPUTime + systemCPUTime));
});
