/**
 * The product of one direction with each of many. Four are summed up at a time: each sum has its own order, and the
 * processor need not wait for one to be written before it adds to the next. `products` are overwritten where they are given.
 */
export function productsWith(
  asked: Float32Array,
  vectors: Float32Array,
  products = new Float64Array(vectors.length / asked.length),
): Float64Array {
  const size = asked.length
  let start = 0
  let position = 0
  for (; position + 4 <= products.length; position += 4) {
    let [one, two, three, four] = [0, 0, 0, 0]
    for (let nth = 0; nth < size; nth += 1) {
      const factor = asked[nth] ?? 0
      one += factor * (vectors[start + nth] ?? 0)
      two += factor * (vectors[start + size + nth] ?? 0)
      three += factor * (vectors[start + 2 * size + nth] ?? 0)
      four += factor * (vectors[start + 3 * size + nth] ?? 0)
    }
    products[position] = one
    products[position + 1] = two
    products[position + 2] = three
    products[position + 3] = four
    start += 4 * size
  }
  for (; position < products.length; position += 1) {
    let one = 0
    for (let nth = 0; nth < size; nth += 1) one += (asked[nth] ?? 0) * (vectors[start + nth] ?? 0)
    products[position] = one
    start += size
  }
  return products
}

/**
 * The same of whole numbers: a processor multiplies bytes as they are, without making real numbers of them first. Though they
 * read the same, one function for two kinds of numbers takes nearly twice as long for either.
 */
export function wholeProductsWith(asked: Int8Array, vectors: Int8Array): Int32Array {
  const size = asked.length
  const products = new Int32Array(vectors.length / size)
  let start = 0
  let position = 0
  for (; position + 4 <= products.length; position += 4) {
    let [one, two, three, four] = [0, 0, 0, 0]
    for (let nth = 0; nth < size; nth += 1) {
      const factor = asked[nth] ?? 0
      one = (one + Math.imul(factor, vectors[start + nth] ?? 0)) | 0
      two = (two + Math.imul(factor, vectors[start + size + nth] ?? 0)) | 0
      three = (three + Math.imul(factor, vectors[start + 2 * size + nth] ?? 0)) | 0
      four = (four + Math.imul(factor, vectors[start + 3 * size + nth] ?? 0)) | 0
    }
    products[position] = one
    products[position + 1] = two
    products[position + 2] = three
    products[position + 3] = four
    start += 4 * size
  }
  for (; position < products.length; position += 1) {
    let one = 0
    for (let nth = 0; nth < size; nth += 1) one = (one + Math.imul(asked[nth] ?? 0, vectors[start + nth] ?? 0)) | 0
    products[position] = one
    start += size
  }
  return products
}
