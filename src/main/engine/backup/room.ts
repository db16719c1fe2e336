import { existsSync, statfsSync, statSync } from 'node:fs'
import { databaseFile } from '../dataFolder/layout.ts'

/** What a database is made of: the file and its log. */
export const databaseEnds = ['', '-wal'] as const

/** Bytes that may still be written where a folder lies. */
export function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** What a copy of the database in a folder takes, with its log. */
export function databaseBytes(folder: string): number {
  return databaseEnds
    .map((end) => databaseFile(folder) + end)
    .reduce((total, file) => total + (existsSync(file) ? statSync(file).size : 0), 0)
}
