import { parse } from 'yaml'
import { z } from 'zod'
import type { EncoderFolder } from '#core/matching/meaning/encoderFolder.ts'
import { baseLanguage } from '#core/values.ts'
import { FolderRefused, type FolderFiles } from './folderFiles.ts'

/**
 * What the files beside the model say of it, in the layout of sentence-transformers: `modules.json` names the steps,
 * `1_Pooling/config.json` how tokens become one vector, `sentence_bert_config.json` how many tokens are read, and the
 * head of `README.md` languages and licence. Without `modules.json` the mean of the tokens is taken, as there.
 */
export interface StatedModel {
  readonly pooling: Exclude<EncoderFolder['pooling'], 'model'>
  /** Null where no file states it. */
  readonly dimensions: number | null
  readonly mostTokens: number
  readonly languages: readonly string[]
  readonly licence: string | null
}

const Modules = z.array(z.object({ path: z.string(), type: z.string() }))
const Pooling = z.object({
  word_embedding_dimension: z.int().optional(),
  pooling_mode_cls_token: z.boolean().default(false),
  pooling_mode_mean_tokens: z.boolean().default(false),
})
const Lengths = z.object({ max_seq_length: z.int().min(1).nullish() })
const Card = z.object({
  language: z.union([z.string(), z.array(z.string())]).nullish(),
  license: z.string().nullish(),
})

/** A longer text costs time by the square, and says nothing new of what a module is about. */
const mostTokens = 512
const usualTokens = 256

/** @throws FolderRefused */
export function readStated(files: FolderFiles): StatedModel {
  const modules = json(files, 'modules.json', Modules) ?? []
  const kinds = modules.map(({ type }) => type.split('.').at(-1) ?? '')
  const unknown = kinds.find((kind) => !['Transformer', 'Pooling', 'Normalize'].includes(kind))
  if (unknown !== undefined) throw new FolderRefused('unknownStep', { step: unknown })
  const place = modules[kinds.indexOf('Pooling')]?.path ?? '1_Pooling'
  const pooling = json(files, `${place}/config.json`, Pooling)
  if (pooling !== null && pooling.pooling_mode_cls_token === pooling.pooling_mode_mean_tokens) {
    throw new FolderRefused('unknownPooling')
  }
  const stated = json(files, 'sentence_bert_config.json', Lengths)?.max_seq_length ?? usualTokens
  return {
    pooling: pooling?.pooling_mode_cls_token === true ? 'first' : 'mean',
    dimensions: pooling?.word_embedding_dimension ?? null,
    mostTokens: Math.min(mostTokens, stated),
    ...cardOf(files.text('README.md')),
  }
}

function cardOf(text: string | null): Pick<StatedModel, 'languages' | 'licence'> {
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text ?? '')?.[1]
  const card = Card.safeParse(head === undefined ? {} : yaml(head)).data ?? {}
  const languages = [card.language ?? []].flat().map(baseLanguage)
  return { languages: languages.filter((tag) => /^[a-z]{2,3}$/.test(tag)), licence: card.license ?? null }
}

function yaml(head: string): unknown {
  try {
    return parse(head, { maxAliasCount: 0 })
  } catch {
    // A card that can't be read states nothing; the officer says the languages.
    return {}
  }
}

function json<T>(files: FolderFiles, file: string, schema: z.ZodType<T>): T | null {
  const text = files.text(file)
  if (text === null) return null
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new FolderRefused('damagedFile', { file })
  }
}
