import { readFileSync } from 'node:fs'
import { openOnnxEncoder, type FolderEncoder } from '#engine/encoders/onnxEncoder.ts'
import { UnusableFile } from '../unusable.ts'

const mostTexts = 2000

/**
 * How near two encoders of the same model are: the cosine of what each gives for the texts in some JSON files (all of four words or
 * more, of more than 2,000 every second, third and so on), and what processor time each takes a text.
 *
 * @throws FolderRefused
 * @throws UnusableFile where a file is no JSON.
 */
export async function compareEncoders(one: string, other: string, files: readonly string[]): Promise<string> {
  const all = new Set<string>()
  for (const file of files) gather(jsonIn(file), all)
  const every = Math.ceil(all.size / mostTexts)
  const texts = [...all].filter((_, nth) => nth % every === 0)
  const [first, second] = [
    await encoded(await openOnnxEncoder(one), texts),
    await encoded(await openOnnxEncoder(other), texts),
  ]
  const cosines = first.vectors.map((vector, nth) =>
    vector.reduce((sum, number, at) => sum + number * (second.vectors[nth]?.[at] ?? NaN), 0),
  )
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length
  return `${String(texts.length)} texts: cosine ${Math.min(...cosines).toFixed(5)} at least, ${mean.toFixed(5)} in the mean; ${first.milliseconds} and ${second.milliseconds} ms of processor a text`
}

function jsonIn(file: string): unknown {
  const text = readFileSync(file, 'utf8')
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UnusableFile(`${file} is no JSON.`, { cause })
  }
}

function gather(value: unknown, into: Set<string>): void {
  if (typeof value === 'string' && value.trim().split(/\s+/).length >= 4) into.add(value.trim())
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) gather(part, into)
}

async function encoded({ encode }: FolderEncoder, texts: readonly string[]) {
  // What the runtime compiles for the first texts is no part of what a text takes.
  await encode(texts.slice(0, 100))
  const start = process.cpuUsage()
  const vectors = await encode(texts)
  const { user, system } = process.cpuUsage(start)
  return { vectors, milliseconds: ((user + system) / 1000 / Math.max(1, texts.length)).toFixed(1) }
}
