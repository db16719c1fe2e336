import { readRankingSet } from '../rankingSet.ts'
import { sentencesOf, type Belonging } from './belonging.ts'

const sentencesRead = 8
/** What a description says of who may attend, and not of what is learned. */
const formal = /^(?:Students|Enroll|Requisite|Prereq|Not open|May be)/

/** Titles with the sentences under them, of the documents of a set alone: what is asked, and what is right, is not read. */
export function readDocuments(file: string): Belonging[] {
  return readRankingSet(file).docs.map(({ title, desc }) => ({
    texts: [
      title,
      ...sentencesOf(desc)
        .filter((sentence) => !formal.test(sentence))
        .slice(0, sentencesRead),
    ],
    weight: 3,
  }))
}
