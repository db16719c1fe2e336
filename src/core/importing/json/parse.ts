import { err, ok, type Result } from '../../result.ts'
import type { ImportProblem } from '../importer.ts'

/** How many objects and lists may lie inside each other. The deepest credentials seen have about thirty. */
export const deepest = 256

/** Parses JSON that may be anything: what is too deep to walk, cut off or no JSON at all is said as such. */
export function parseJson(text: string): Result<unknown, ImportProblem> {
  const shape = shapeOf(text)
  if (shape.depth > deepest) return err({ code: 'too-deep', facts: { deepest } })
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return err({ code: shape.endsInside ? 'truncated' : 'not-json', facts: {} })
  }
}

/** How deep brackets nest, and whether the text stops before they are closed. Strings are skipped. */
function shapeOf(text: string): { readonly depth: number; readonly endsInside: boolean } {
  let open = 0
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index]
    if (inString) {
      if (char === '\\') index += 1
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') depth = Math.max(depth, (open += 1))
    else if (char === '}' || char === ']') open -= 1
  }
  return { depth, endsInside: /^\s*[{[]/.test(text) && (inString || open > 0) }
}
