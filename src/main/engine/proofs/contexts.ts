import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The JSON-LD contexts that seals are read with. Nothing is ever fetched. */
export interface Contexts {
  /** The context document of a URL, or null where neither the workbench nor the trust pack brings it. */
  get(url: string): unknown
}

const Index = z.object({ contexts: z.array(z.object({ file: z.string(), urls: z.array(z.string()) })) })

/** A bundled context is never replaced by one of the pack: it would change what old seals say. */
export function createContexts(resourcesFolder: string, ofPack: Readonly<Record<string, unknown>>): Contexts {
  const folder = join(resourcesFolder, 'contexts')
  const files = filesIn(folder)
  return {
    get(url) {
      const file = files.get(url)
      if (file !== undefined) return readOnce(join(folder, file))
      return Object.hasOwn(ofPack, url) ? ofPack[url] : null
    },
  }
}

function filesIn(folder: string): ReadonlyMap<string, string> {
  const { contexts } = Index.parse(readOnce(join(folder, 'index.json')))
  return new Map(contexts.flatMap(({ file, urls }) => urls.map((url) => [url, file])))
}

/** Bundled files do not change while the workbench runs. */
const read = new Map<string, unknown>()

function readOnce(path: string): unknown {
  const known: unknown = read.get(path) ?? JSON.parse(readFileSync(path, 'utf8'))
  read.set(path, known)
  return known
}
