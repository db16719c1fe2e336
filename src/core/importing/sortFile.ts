import type { ImportProblem } from './importer.ts'

const documentEndings = /\.(pdf|docx?|odt|rtf|txt|eml|msg|xlsx?|ods|csv|pptx?|odp|jpe?g|png|tiff?|heic)$/i

/** What a file says that holds no credential at all; a broken credential says something else and keeps its sentence. */
const holdsNoCredential: readonly ImportProblem['code'][] = [
  'no-importer',
  'no-badge-in-image',
  'not-text',
  'packed',
  'wrong-encoding',
  'not-json',
]

/** Whether a file that came in with others is a supporting document: a syllabus, a scan, an e-mail. */
export function isSupportingDocument(name: string, problem: ImportProblem | null): boolean {
  return problem !== null && holdsNoCredential.includes(problem.code) && documentEndings.test(name)
}
