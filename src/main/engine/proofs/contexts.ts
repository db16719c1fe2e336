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
  const { contexts } = Index.parse(readJson(join(folder, 'index.json')))
  const files = new Map(contexts.flatMap(({ file, urls }) => urls.map((url) => [url, file])))
  const read = new Map<string, unknown>()

  function bundled(file: string): unknown {
    const known = read.get(file) ?? readJson(join(folder, file))
    read.set(file, known)
    return known
  }

  return {
    get(url) {
      const file = files.get(url)
      if (file !== undefined) return bundled(file)
      return Object.hasOwn(ofPack, url) ? ofPack[url] : null
    },
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
