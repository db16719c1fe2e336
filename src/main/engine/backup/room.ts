import { statfsSync } from 'node:fs'
import { failureOf } from '../db/failureOf.ts'

/** Bytes that may still be written where a folder lies. */
export function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

export function isDiskFull(cause: unknown): boolean {
  return failureOf(cause) === 'diskFull' || (cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')
}
