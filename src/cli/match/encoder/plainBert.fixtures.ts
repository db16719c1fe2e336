import { bertSizes, type BertWeights } from './tinyBert.fixtures.ts'

type Row = readonly number[]

/** The tiny encoder once more, number by number and without a mask: what a made model must give for tokens. */
export function plainBertVector(weights: BertWeights, ids: readonly number[]): number[] {
  const named = (name: string): Row => {
    const found = weights[name]
    if (found === undefined) throw new Error(name)
    return found.numbers
  }
  const dense = (row: Row, name: string): number[] => {
    const factors = named(`${name}.weight`)
    return named(`${name}.bias`).map((start, to) =>
      row.reduce((sum, number, from) => sum + number * (factors[to * row.length + from] ?? 0), start),
    )
  }
  const norm = (row: Row, name: string): number[] => {
    const mean = row.reduce((sum, number) => sum + number, 0) / row.length
    const variance = row.reduce((sum, number) => sum + (number - mean) ** 2, 0) / row.length
    const [scale, shift] = [named(`${name}.LayerNorm.weight`), named(`${name}.LayerNorm.bias`)]
    return row.map(
      (number, nth) => ((number - mean) / Math.sqrt(variance + 1e-12)) * (scale[nth] ?? 0) + (shift[nth] ?? 0),
    )
  }
  const rowOf = (table: string, nth: number) =>
    named(`embeddings.${table}_embeddings.weight`).slice(nth * bertSizes.width, (nth + 1) * bertSizes.width)
  let tokens = ids.map((id, place) =>
    norm(added(added(rowOf('word', id), rowOf('position', place)), rowOf('token_type', 0)), 'embeddings'),
  )
  for (let nth = 0; nth < bertSizes.layers; nth += 1) {
    const layer = `encoder.layer.${String(nth)}`
    const parts = ['query', 'key', 'value'].map((part) =>
      tokens.map((row) => dense(row, `${layer}.attention.self.${part}`)),
    )
    tokens = tokens.map((row, at) => {
      const said = dense(taken(parts, at), `${layer}.attention.output.dense`)
      const between = norm(added(said, row), `${layer}.attention.output`)
      const inner = dense(between, `${layer}.intermediate.dense`).map((x) => (x * (1 + erf(x / Math.SQRT2))) / 2)
      return norm(added(dense(inner, `${layer}.output.dense`), between), `${layer}.output`)
    })
  }
  const mean = Array.from({ length: bertSizes.width }, (_, nth) =>
    tokens.reduce((sum, row) => sum + (row[nth] ?? 0), 0),
  )
  return mean.map((number) => number / Math.hypot(...mean))
}

function added(one: Row, other: Row): number[] {
  return one.map((number, nth) => number + (other[nth] ?? 0))
}

/** What the token at a place takes from all of them, head by head. */
function taken([questions = [], answers = [], contents = []]: readonly (readonly Row[])[], at: number): number[] {
  const share = bertSizes.width / bertSizes.heads
  return Array.from({ length: bertSizes.heads }).flatMap((_, head) => {
    const part = (row: Row | undefined) => (row ?? []).slice(head * share, (head + 1) * share)
    const question = part(questions[at])
    const fits = answers.map((answer) =>
      Math.exp(part(answer).reduce((sum, number, nth) => sum + number * (question[nth] ?? 0), 0) / Math.sqrt(share)),
    )
    const all = fits.reduce((sum, fit) => sum + fit, 0)
    return question.map((_number, nth) =>
      contents.reduce((sum, content, from) => sum + ((fits[from] ?? 0) / all) * (part(content)[nth] ?? 0), 0),
    )
  })
}

/** The error function by its power series. */
function erf(x: number): number {
  let [sum, term] = [x, x]
  for (let nth = 1; nth < 200; nth += 1) {
    term *= -(x * x) / nth
    sum += term / (2 * nth + 1)
  }
  return Math.abs(x) > 5 ? Math.sign(x) : (2 / Math.sqrt(Math.PI)) * sum
}
