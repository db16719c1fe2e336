import { existsSync, readFileSync } from 'node:fs'

const status = '/proc/self/status'

/**
 * The most that this process held at a time, in bytes. Linux tells it of the program by itself; what it tells of the process counts
 * also what the one that started it held at that moment.
 */
export function mostHeld(): number {
  const told = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return (told === undefined ? process.resourceUsage().maxRSS : Number(told)) * 1024
}
