import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listedOnce, readRankingSet } from '../rankingSet.ts'
import { setName, type NamedSet } from './measuredSet.ts'

export function readNamedSet(path: string): NamedSet {
  return { name: setName(path), ...listedOnce(readRankingSet(path)) }
}

/** Of the sets that weights were learned from, those that lie beside these files and are not among them. */
export function setsBeside(paths: readonly string[], names: readonly string[]): string[] {
  const given = new Set(paths.map(setName))
  const folders = [...new Set(paths.map((path) => dirname(path)))]
  return names
    .filter((name) => !given.has(name))
    .flatMap((name) =>
      folders
        .map((folder) => join(folder, `${name}.json`))
        .filter(existsSync)
        .slice(0, 1),
    )
}
