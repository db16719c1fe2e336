import { statfsSync } from 'node:fs'

/** Bytes that may still be written where a folder lies. */
export function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
