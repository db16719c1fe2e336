import { Tokenizer } from '@huggingface/tokenizers'
import type { FolderFiles } from './folderFiles.ts'
import { FolderRefused } from './folderFiles.ts'

/** The numbers that a model reads for a text, by its own `tokenizer.json` (WordPiece, Unigram or BPE). */
export interface Tokens {
  readonly of: (text: string) => readonly number[]
}

/** Letters of a text that are read at all: far more than the tokens that count. */
const mostLetters = 8000

/** @throws FolderRefused */
export function readTokenizer(files: FolderFiles, mostTokens: number): Tokens {
  const written = files.text('tokenizer.json')
  if (written === null) throw new FolderRefused('noTokenizer')
  const tokenizer = made(written, files.text('tokenizer_config.json') ?? '{}')
  const empty = tokenizer.encode('').ids
  return {
    of: (text) => {
      const { ids } = tokenizer.encode(text.slice(0, mostLetters))
      if (ids.length <= mostTokens) return ids
      // What closes each text stays: the model was trained to see it.
      let closing = 0
      while (closing < empty.length && empty.at(-1 - closing) === ids.at(-1 - closing)) closing += 1
      return [...ids.slice(0, mostTokens - closing), ...(closing === 0 ? [] : ids.slice(-closing))]
    },
  }
}

function made(written: string, config: string): Tokenizer {
  try {
    const tokenizer = new Tokenizer(JSON.parse(written) as object, JSON.parse(config) as object)
    if (tokenizer.encode('a').ids.every(Number.isInteger)) return tokenizer
  } catch {
    // Whatever the library found wrong with it, the file is not one it can read.
  }
  throw new FolderRefused('damagedTokenizer')
}
