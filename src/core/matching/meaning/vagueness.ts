import { fieldWords, vagueWords } from '../vocabulary/vague.ts'
import { wordsOf } from '../text.ts'
import type { Gist } from './gist.ts'
import { workedOutOnce } from './workedOutOnce.ts'

/** 0…1: how far a text keeps open what it is about; 1 names no object at all. */
export const vaguenessOf = workedOutOnce(({ read: { value, lang }, units }: Gist): number => {
  const [vague, fields] = [vagueWords[lang], fieldWords[lang]]
  if (vague === undefined || fields === undefined) return 0
  let open = 0
  let named = 0
  for (const { start, end, weight, concepts } of units) {
    const forms = wordsOf(value.slice(start, end)).map(({ form }) => form)
    const isOpen = forms.every((form) => vague.has(form))
    if (isOpen) open += 1
    else if (forms.every((form) => vague.has(form) || fields.has(form))) open += 0.7
    else if (concepts.length > 0 && concepts.every(({ subject }) => subject === 'doing')) continue
    else named += weight > verbWeight ? weight : verbWeight / 3
  }
  return open + named === 0 ? 1 : open / (open + named)
})

/** What is done names hardly an object. */
const verbWeight = 0.3
