import { sizes, type TinyWeights } from './tinyPackage.fixtures.ts'

type Row = readonly number[]

/** The tiny encoder once more, number by number and without a mask: what a made model must give for tokens. */
export function plainVector(weights: TinyWeights, ids: readonly number[]): number[] {
  const named = (ending: string): Row => {
    const found = Object.entries(weights).find(([name]) => name.endsWith(ending))
    if (found === undefined) throw new Error(ending)
    return found[1].numbers
  }
  const dense = (row: Row, kernel: string, bias: string): number[] => {
    const [factors, added] = [named(kernel), named(bias)]
    return added.map((start, to) =>
      row.reduce((sum, number, from) => sum + number * (factors[from * added.length + to] ?? 0), start),
    )
  }
  const norm = (row: Row, place: string): number[] => {
    const mean = row.reduce((sum, number) => sum + number, 0) / row.length
    const variance = row.reduce((sum, number) => sum + (number - mean) ** 2, 0) / row.length
    const [scale, shift] = ['scale', 'bias'].map((of) => named(`${place}/layer_norm/layer_norm_${of}/${concat}`))
    return row.map(
      (number, nth) => ((number - mean) / Math.sqrt(variance + 1e-6)) * (scale?.[nth] ?? 0) + (shift?.[nth] ?? 0),
    )
  }
  const concat = 'ConcatPartitions/concat'
  const added = (one: Row, other: Row) => one.map((number, nth) => number + (other[nth] ?? 0))
  const timing = named('ExpandDims_1')
  const table = named('Embeddings_en')
  let tokens: number[][] = ids.map((id, place) => {
    const row = table.slice(id * sizes.narrow, (id + 1) * sizes.narrow)
    const turned = timing.map((wave) => place * wave)
    return added(added(row, row), [...turned.map(Math.sin), ...turned.map(Math.cos)])
  })
  for (const layer of ['Layer_0/TransformerLayer', 'Layer_1/TransformerLayer']) {
    const asked = tokens.map((row) => {
      const projected = `${layer}/MultiheadAttention/qkv_transform_single`
      return dense(
        norm(row, `${layer}/layer_prepostprocess`),
        `${projected}/kernel/part_0`,
        `${projected}/bias/${concat}`,
      )
    })
    tokens = tokens.map((row, at) => {
      const projected = `${layer}/MultiheadAttention/output_transform_single`
      const said = dense(taken(asked, at), `${projected}/kernel/part_0`, `${projected}/bias/${concat}`)
      const widening = 'Layer_0/TransformerLayer/dense'
      const through = layer.startsWith('Layer_0')
        ? dense(row, `${widening}/kernel/${concat}`, `${widening}/bias/${concat}`)
        : row
      const between = added(said, through)
      const forward = `${layer}/FFN`
      const inner = dense(
        norm(between, `${forward}/layer_prepostprocess`),
        `${forward}/conv1/Tensordot/Reshape_1`,
        `${forward}/conv1/bias/${concat}`,
      ).map((number) => Math.max(0, number))
      return added(between, dense(inner, `${forward}/conv2/Tensordot/Reshape_1`, `${forward}/conv2/bias/${concat}`))
    })
  }
  const mean = (tokens[0] ?? []).map((_, nth) => tokens.reduce((sum, row) => sum + (row[nth] ?? 0), 0) / tokens.length)
  const last = dense(mean, 'tanh_layer_0/weights', 'tanh_layer_0/bias').map(Math.tanh)
  return last.map((number) => number / Math.hypot(...last))
}

/** What the token at a place takes from all of them, head by head. */
function taken(asked: readonly Row[], at: number): number[] {
  const width = (asked[0]?.length ?? 0) / 3
  const share = width / sizes.heads
  const part = (row: Row | undefined, of: number, head: number) =>
    (row ?? []).slice(of * width + head * share, of * width + (head + 1) * share)
  return Array.from({ length: sizes.heads }).flatMap((_, head) => {
    const question = part(asked[at], 0, head)
    const fits = asked.map((row) =>
      Math.exp(part(row, 1, head).reduce((sum, n, nth) => sum + n * (question[nth] ?? 0), 0) / Math.sqrt(share)),
    )
    const all = fits.reduce((sum, fit) => sum + fit, 0)
    return question.map((_number, nth) =>
      asked.reduce((sum, row, from) => sum + ((fits[from] ?? 0) / all) * (part(row, 2, head)[nth] ?? 0), 0),
    )
  })
}
