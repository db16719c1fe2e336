import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import type { Recognised } from '#core/paper/pageWords.ts'
import type { Picture } from '#core/paper/picture.ts'

const requireCommonJs = createRequire(import.meta.url)

/** As much of the recogniser as is used here; the package brings no types. */
interface Core {
  readonly FS: { readonly writeFile: (name: string, bytes: Uint8Array) => void }
  readonly TessBaseAPI: new () => {
    /** 0 is a success; a mode of 1 is the network that reads lines. */
    readonly Init: (folder: null, languages: string, mode: 1) => number
    readonly SetVariable: (name: string, value: string) => boolean
    readonly SetImage: (at: number, width: number, height: number, bytesPerPoint: 1, bytesPerLine: number) => void
    readonly Recognize: (monitor: null) => number
    readonly GetTSVText: (page: number) => string
  }
  readonly _malloc: (bytes: number) => number
  readonly _free: (at: number) => void
}
type OpenCore = (settings: {
  readonly print: (line: string) => void
  readonly printErr: (line: string) => void
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Compiled) => void,
  ) => void
}) => Promise<Core>

/** Read together, the first one first: of the orders this one reads most words right, in half the time of the slowest. */
const allLanguages = ['fra', 'deu', 'eng'] as const
/** The build for any processor of 64 bits; the one for newer ones answers differently from one to the other. */
const build = 'tesseract.js-core/tesseract-core-simd-lstm'

/** A row of a table of what was recognised that is of a word, by its first column. */
const word = '5'
const pageBytes = 65_536

/** Thrown where a page needs more memory than it may have. */
export class TooMuchMemory extends Error {}

/**
 * The recogniser, with its languages: what it takes lies in its own memory, which can't grow over `megabytes`. It has no way to a file
 * or a network.
 */
export async function openTesseract(
  megabytes: number,
  languages: readonly (typeof allLanguages)[number][] = allLanguages,
): Promise<(picture: Picture) => readonly Recognised[]> {
  const openCore = requireCommonJs(`${build}.js`) as OpenCore
  const bytes = readFileSync(requireCommonJs.resolve(`${build}.wasm`))
  let memory: WebAssembly.Memory | null = null
  let growth: 'granted' | 'denied' = 'granted'
  const core = await openCore({
    // What it says of a page is about the page.
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm: (imports, done) => {
      const module = new WebAssembly.Module(bytes)
      const instance = new WebAssembly.Instance(module, imports)
      const found = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory)
      if (found === undefined) throw new Error('The recogniser has no memory')
      const grow = found.grow.bind(found)
      found.grow = (pages) => {
        growth = found.buffer.byteLength + pages * pageBytes > megabytes * 1_000_000 ? 'denied' : 'granted'
        if (growth === 'denied') throw new RangeError('No more memory')
        return grow(pages)
      }
      memory = found
      done(instance, module)
    },
  })
  for (const language of languages) {
    const packed = requireCommonJs.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`)
    core.FS.writeFile(`${language}.traineddata`, gunzipSync(readFileSync(packed)))
  }
  const api = new core.TessBaseAPI()
  if (api.Init(null, languages.join('+'), 1) !== 0) throw new Error('The recogniser did not open its languages')
  // Otherwise guessed from the letters, and told.
  api.SetVariable('user_defined_dpi', '300')

  return ({ width, height, points }) => {
    try {
      const at = core._malloc(points.length)
      if (at === 0 || memory === null) throw new TooMuchMemory()
      new Uint8Array(memory.buffer).set(points, at)
      api.SetImage(at, width, height, 1, width)
      core._free(at)
      const failed = api.Recognize(null) !== 0
      // What found no room may have left words out.
      if (growth === 'denied') throw new TooMuchMemory()
      if (failed) throw new Error('The recogniser gave up')
      return wordsOf(api.GetTSVText(0), width, height)
    } catch (cause) {
      throw growth === 'denied' ? new TooMuchMemory() : cause
    }
  }
}

function wordsOf(table: string, width: number, height: number): Recognised[] {
  const words: Recognised[] = []
  let [line, last] = [-1, '']
  for (const row of table.split('\n')) {
    const [level, , block, paragraph, nth, , left, top, wide, high, confidence, text = ''] = row.split('\t')
    if (level !== word || text.trim() === '') continue
    const place = [block, paragraph, nth].join(' ')
    if (place !== last) line += 1
    last = place
    const area = {
      ...{ x: part(left, width), y: part(top, height) },
      ...{ width: part(wide, width), height: part(high, height) },
    }
    words.push({ text, line, confidence: Number(confidence), area })
  }
  return words
}

/** A ten-thousandth of a page is finer than its picture. */
const part = (points: string | undefined, whole: number): number =>
  Math.round((Number(points) / whole) * 10_000) / 10_000
