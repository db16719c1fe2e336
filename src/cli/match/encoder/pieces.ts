import { z } from 'zod'

/** A vocabulary as the package has it: pieces of words with the logarithm of their chance, numbered in their order. */
export const Pieces = z.array(z.tuple([z.string().min(1), z.number().nullable()])).min(7)
export type Pieces = z.infer<typeof Pieces>

/** The first are for what is unknown, for beginning and end, and three that were never used; no text is cut into them. */
const reserved = 6

/**
 * The vocabulary as a `tokenizer.json` (`@huggingface/tokenizers`, a Unigram model): a text is brought to its compatible form
 * (NFKC), a ▁ stands for each space and before the text, and of all ways to cut it the likeliest is taken. What is in no
 * piece is unknown, and several such beside one another are one.
 */
export function tokenizerOf(pieces: Pieces): object {
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'NFKC' },
        { type: 'Replace', pattern: { String: ' ' }, content: '▁' },
        { type: 'Prepend', prepend: '▁' },
      ],
    },
    pre_tokenizer: null,
    post_processor: null,
    decoder: null,
    model: {
      type: 'Unigram',
      unk_id: 0,
      byte_fallback: false,
      // A piece without a chance counts as certain, as in the published tokenizer. No text has a space when it is cut.
      vocab: pieces.map(([piece, score], nth) => (nth > 0 && nth < reserved ? [`${piece} `, 0] : [piece, score ?? 0])),
    },
  }
}
