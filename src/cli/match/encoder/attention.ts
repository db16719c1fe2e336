import type { Graph } from './graph.ts'
import type { Dense } from './lite.ts'

interface Attention {
  /** What is asked, what answers and what is said of each token, side by side. */
  readonly asked: Dense
  readonly heads: number
  /** 0 where a token is, far below 0 where none is. */
  readonly unseen: string
  /** What questions are multiplied by, where their weights don't hold it. */
  readonly questionsTimes?: number
  /** From version 18 of the operators on the parts of a split are named. */
  readonly namesParts: boolean
}

/** What each token takes from the others, head by head. */
export function attended(graph: Graph, input: string, attention: Attention): string {
  const { asked, heads, unseen, questionsTimes, namesParts } = attention
  const { of, wholes, scalar } = graph
  const [rows = 0] = asked.kernel.shape
  const split = wholes(0, 0, heads, rows / heads)
  const parted = (part: string, ...order: readonly number[]) =>
    of('Transpose', [of('Reshape', [part, split])], { perm: { wholes: order } })
  const whole = graph.dense(input, asked)
  const sides = namesParts ? [wholes(rows, rows, rows)] : []
  const [question = '', answer = '', content = ''] = graph.several('Split', [whole, ...sides], 3, 2)
  const plain = parted(question, 0, 2, 1, 3)
  const questions = questionsTimes === undefined ? plain : of('Mul', [plain, scalar(questionsTimes)])
  const fits = of('Add', [of('MatMul', [questions, parted(answer, 0, 2, 3, 1)]), unseen])
  const taken = of('MatMul', [of('Softmax', [fits], { axis: { whole: 3 } }), parted(content, 0, 2, 1, 3)])
  return of('Reshape', [of('Transpose', [taken], { perm: { wholes: [0, 2, 1, 3] } }), wholes(0, 0, rows)])
}
