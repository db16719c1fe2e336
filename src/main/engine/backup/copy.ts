import { copyFileSync, existsSync, linkSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, syncFile, syncFolder } from '../dataFolder/durable.ts'

export function copyDurably(from: string, to: string): void {
  copyFileSync(from, to)
  syncFile(to)
}

/**
 * Gives each original a second name in `to`: it is written once and never changed, so that a name costs no space. Where
 * the disk has no hard links (FAT, some USB sticks) it is copied.
 */
export function linkOriginals(from: string, to: string): void {
  makeFolder(to)
  const names = existsSync(from) ? readdirSync(from).filter((name) => /^[0-9a-f]{32}$/.test(name)) : []
  for (const name of names) {
    try {
      linkSync(join(from, name), join(to, name))
    } catch {
      copyDurably(join(from, name), join(to, name))
    }
  }
  syncFolder(to)
}
