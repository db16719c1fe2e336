// Run as a process of its own by lock.test.ts: takes the folder and stays.
import { lockFolder } from './lock.ts'

const taken = lockFolder(process.argv[2] ?? '', { now: () => new Date('2026-11-24T09:00:00Z') })
process.send?.(taken.ok)
setInterval(() => undefined, 1000)
