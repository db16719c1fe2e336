import type { ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import { inBytes, type SentenceVector } from '#core/matching/meaning/sentenceVector.ts'
import { noSentences, sentencesNear } from '#core/matching/meaning/sentences.ts'
import { FolderRefused } from '#engine/encoders/folderFiles.ts'
import { openOnnxEncoder, type FolderEncoder } from '#engine/encoders/onnxEncoder.ts'
import { coverageLanguage, sentencesOfCredential, sentencesOfModules } from '#engine/encoders/sentencesOf.ts'
import { bySentences, byWords, type ComparedBySentences } from '#engine/matching/modelInForce.ts'

/** The encoder of sentences in a folder, opened in this process when first asked; without it words alone compare. */
export function createSentencesHere(folder: string) {
  let opening: Promise<FolderEncoder | null> | null = null
  const vectors = new Map<string, SentenceVector>()

  async function read(encoder: FolderEncoder, texts: readonly string[]): Promise<void> {
    const missing = texts.filter((text) => !vectors.has(text))
    const made = await encoder.encode(missing)
    made.forEach((vector, nth) => vectors.set(missing[nth] ?? '', inBytes(vector)))
  }

  return {
    async near(credential: ComparedCredential, module: ComparedModule): Promise<ComparedBySentences> {
      opening ??= openOnnxEncoder(folder).catch((cause: unknown) => {
        if (cause instanceof FolderRefused) return null
        throw cause
      })
      const encoder = await opening
      if (encoder === null) return { near: noSentences, by: byWords }
      await read(encoder, [...sentencesOfCredential(credential), ...sentencesOfModules([module])])
      const vectorOf = (text: string) => vectors.get(text)
      return { near: sentencesNear({ lang: coverageLanguage, vectorOf }), by: bySentences(encoder.id) }
    },
  }
}
