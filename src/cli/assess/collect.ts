import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A file to assess. One that a person named must give a credential; one found in a folder may be something else. */
export interface Chosen {
  readonly path: string
  readonly named: boolean
}

/** Files, folders (with all that is in them) and globs; sorted, each path once. A path that is not there stays in the list. */
export function collect(paths: readonly string[]): Chosen[] {
  const chosen = new Map<string, Chosen>()
  const add = (path: string, named: boolean) => {
    chosen.set(path, { path, named: named || chosen.get(path)?.named === true })
  }
  for (const path of paths) {
    const kind = kindOf(path)
    if (kind === 'folder') for (const file of filesIn(path)) add(file, false)
    else if (kind === 'file') add(path, true)
    else {
      const matches = /[*?[{]/.test(path) ? globSync(path) : []
      if (matches.length === 0) add(path, true)
      for (const match of matches) {
        if (kindOf(match) === 'folder') for (const file of filesIn(match)) add(file, false)
        else add(match, true)
      }
    }
  }
  return [...chosen.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 'nothing'
  return stats.isDirectory() ? 'folder' : 'file'
}

function filesIn(folder: string): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
