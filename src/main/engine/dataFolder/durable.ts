import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Replaces a file whole: after a power failure it holds the old bytes or the new ones, never a part. */
export function writeDurably(file: string, bytes: Uint8Array): void {
  const unfinished = `${file}.unfinished`
  const handle = openSync(unfinished, 'w', 0o600)
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(handle, bytes, written)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  moveDurably(unfinished, file)
}

/** Renames within one disk; when it returns, the new name survives a power failure. */
export function moveDurably(from: string, to: string): void {
  renameSync(from, to)
  syncFolder(dirname(to))
  if (dirname(from) !== dirname(to)) syncFolder(dirname(from))
}

/** A folder that only this user of the computer may enter. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/**
 * Takes a folder that is there from everybody else on this computer: who may write to it could put another file, or a link, in the
 * place of ours.
 */
export function shutFolder(folder: string): void {
  takeFromOthers(folder, 0o700)
}

/**
 * Whether others of this computer may enter a folder, or take it from us because it is theirs. False on Windows, where a folder of an
 * account's profile is closed by what it inherits, and for a folder that is not there.
 */
export function isOpenToOthers(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found === undefined || process.getuid === undefined) return false
  return (found.mode & 0o077) !== 0 || found.uid !== process.getuid()
}

/**
 * Makes a file that only this user may open, empty where there is none, before SQLite would make it readable to all. What SQLite
 * puts beside it takes after it. A file that is there is not opened: to close it would end the locks of those who have it open.
 */
export function shutFile(file: string): void {
  try {
    closeSync(openSync(file, 'ax', 0o600))
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause
    takeFromOthers(file, 0o600)
  }
}

/** Of what belongs to somebody else nothing can be taken; a disk without such bits says the same, and Windows says nothing. */
function takeFromOthers(path: string, mode: number): void {
  try {
    chmodSync(path, mode)
  } catch (cause) {
    if (codeOf(cause) !== 'EPERM') throw cause
  }
}

const codeOf = (cause: unknown) => (cause instanceof Error && 'code' in cause ? cause.code : undefined)

export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Names are written to disk with their folder. Windows has no such call and needs none: NTFS journals them. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
