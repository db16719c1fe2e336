import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../db/database.fixtures.ts'
import { writeOnnx } from './onnxFormat.ts'

/** A model in which a token's number picks its row of a table. */
export interface TinyModel {
  /** A row for each token. */
  readonly table: readonly (readonly number[])[]
  readonly input?: string
  readonly output?: string
  /** Says that the table lies in another file. */
  readonly elsewhere?: string
}

export function tinyModel({ table, input = 'input_ids', output = 'last_hidden_state', elsewhere }: TinyModel): Buffer {
  const dimensions = table[0]?.length ?? 0
  const numbers = new Uint8Array(Float32Array.from(table.flat()).buffer)
  const tokens = ['batch', 'tokens']
  return writeOnnx({
    operators: 13,
    name: 'tiny',
    nodes: [
      { type: 'Gather', inputs: ['table', input], outputs: [output] },
      { type: 'Identity', inputs: ['attention_mask'], outputs: ['mask'] },
    ],
    tensors: [
      {
        name: 'table',
        kind: 'float32',
        shape: [table.length, dimensions],
        numbers: elsewhere === undefined ? numbers : { elsewhere },
      },
    ],
    inputs: [
      { name: input, kind: 'int64', shape: tokens },
      { name: 'attention_mask', kind: 'int64', shape: tokens },
    ],
    outputs: [
      { name: output, kind: 'float32', shape: [...tokens, dimensions] },
      { name: 'mask', kind: 'int64', shape: tokens },
    ],
  })
}

const closing = {
  type: 'TemplateProcessing',
  single: [
    { SpecialToken: { id: '[CLS]', type_id: 0 } },
    { Sequence: { id: 'A', type_id: 0 } },
    { SpecialToken: { id: '[SEP]', type_id: 0 } },
  ],
  pair: [],
  special_tokens: {
    '[CLS]': { id: '[CLS]', ids: [1], tokens: ['[CLS]'] },
    '[SEP]': { id: '[SEP]', ids: [2], tokens: ['[SEP]'] },
  },
}

/** Small letters without accents, as BERT's tokenizer brings a text. */
export const bertNormalizer = {
  type: 'BertNormalizer',
  clean_text: true,
  handle_chinese_chars: true,
  strip_accents: null,
  lowercase: true,
}

/** Vocabularies of this project, one for each kind of tokenizer. */
export const tokenizers = {
  wordPiece: {
    added_tokens: [],
    normalizer: bertNormalizer,
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: closing,
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: { '[UNK]': 0, '[CLS]': 1, '[SEP]': 2, design: 3, data: 4, '##base': 5, '##s': 6, law: 7 },
    },
  },
  unigram: {
    added_tokens: [],
    normalizer: { type: 'NFKC' },
    pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
    post_processor: null,
    decoder: null,
    model: {
      type: 'Unigram',
      unk_id: 0,
      vocab: [
        ['<unk>', 0],
        ['▁law', -2],
        ['▁', -4],
        ['l', -6],
        ['a', -6],
        ['w', -6],
        ['s', -3],
        ['▁laws', -6],
      ],
    },
  },
  bpe: {
    added_tokens: [],
    normalizer: null,
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: '<unk>',
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      vocab: { '<unk>': 0, l: 1, a: 2, w: 3, s: 4, aw: 5, law: 6 },
      merges: ['a w', 'l aw'],
    },
  },
} as const

/** Of seven words; `law` looks the other way than `data` and `##base`. */
export const tinyTable = [
  [0, 0, 0.5],
  [0, 0, 0],
  [0, 0, 0],
  [3, 0, 0],
  [0, 4, 0],
  [0, 2, 0],
  [0, 0, 0],
  [-5, 1, 0],
]

/** A whole folder in the layout of sentence-transformers; a file that is null is left out. */
export function encoderFolder(changes: Readonly<Record<string, string | Buffer | null>> = {}): string {
  const folder = join(temporaryFolder(), 'tiny-encoder')
  const files: Record<string, string | Buffer | null> = {
    'onnx/model.onnx': tinyModel({ table: tinyTable }),
    'tokenizer.json': JSON.stringify(tokenizers.wordPiece),
    'tokenizer_config.json': '{}',
    'modules.json': JSON.stringify([
      { idx: 0, name: '0', path: '', type: 'sentence_transformers.models.Transformer' },
      { idx: 1, name: '1', path: '1_Pooling', type: 'sentence_transformers.models.Pooling' },
      { idx: 2, name: '2', path: '2_Normalize', type: 'sentence_transformers.models.Normalize' },
    ]),
    '1_Pooling/config.json': JSON.stringify({ word_embedding_dimension: 3, pooling_mode_mean_tokens: true }),
    'sentence_bert_config.json': JSON.stringify({ max_seq_length: 6 }),
    'README.md': '---\nlanguage: en\nlicense: cc0-1.0\n---\n# Tiny\n',
    ...changes,
  }
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
