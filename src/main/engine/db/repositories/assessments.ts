import { and, asc, desc, eq, lte } from 'drizzle-orm'
import type { CaseCredentialId } from '#core/ids.ts'
import { ElementFinding } from '#core/recognition/evaluation/finding.ts'
import { AssessmentTemplate } from '#core/recognition/evaluation/template.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { assessmentAnswers, assessmentTemplates, elementFindings, officers } from '../schema.ts'

/** The newest finding of each element, until an instant. */
export function findingsOf(db: Reader, id: CaseCredentialId, until: string | null = null) {
  const rows = db
    .select({
      element: elementFindings.element,
      finding: elementFindings.finding,
      evidence: elementFindings.evidence,
      reason: elementFindings.reason,
      by: officers.name,
      at: elementFindings.createdAt,
    })
    .from(elementFindings)
    .innerJoin(officers, eq(officers.id, elementFindings.createdBy))
    .where(
      and(eq(elementFindings.caseCredentialId, id), until === null ? undefined : lte(elementFindings.createdAt, until)),
    )
    .orderBy(asc(elementFindings.id))
    .all()
  const newest = new Map(rows.map((row) => [row.element, row]))
  return [...newest.values()].map(({ by, at, ...finding }) => ({ ...ElementFinding.parse(finding), by, at }))
}

export function insertFinding(
  db: Database,
  row: { id: string; caseCredentialId: CaseCredentialId } & ElementFinding,
  author: Author,
): void {
  db.insert(elementFindings)
    .values({ ...row, ...author })
    .run()
}

/** The newest answer of each criterion until an instant, with the form it was given in. */
export function answersOf(db: Reader, id: CaseCredentialId, until: string | null = null) {
  const rows = db
    .select({
      template: assessmentAnswers.template,
      criterion: assessmentAnswers.criterion,
      grade: assessmentAnswers.grade,
      reason: assessmentAnswers.reason,
      by: officers.name,
      at: assessmentAnswers.createdAt,
    })
    .from(assessmentAnswers)
    .innerJoin(officers, eq(officers.id, assessmentAnswers.createdBy))
    .where(
      and(
        eq(assessmentAnswers.caseCredentialId, id),
        until === null ? undefined : lte(assessmentAnswers.createdAt, until),
      ),
    )
    .orderBy(asc(assessmentAnswers.id))
    .all()
  return [...new Map(rows.map((row) => [row.criterion, row])).values()]
}

export function insertAnswer(
  db: Database,
  row: Omit<typeof assessmentAnswers.$inferInsert, keyof Author>,
  author: Author,
): void {
  db.insert(assessmentAnswers)
    .values({ ...row, ...author })
    .run()
}

/** The newest version of each of the office's own forms, the last saved first. */
export function ownTemplates(db: Reader): AssessmentTemplate[] {
  const rows = db.select().from(assessmentTemplates).orderBy(desc(assessmentTemplates.id)).all()
  const newest = new Map<string, AssessmentTemplate>()
  for (const { key, content } of rows) if (!newest.has(key)) newest.set(key, AssessmentTemplate.parse(content))
  return [...newest.values()]
}

export function ownTemplate(db: Reader, key: string, version: number): AssessmentTemplate | null {
  const row = db
    .select()
    .from(assessmentTemplates)
    .where(and(eq(assessmentTemplates.key, key), eq(assessmentTemplates.version, version)))
    .get()
  return row === undefined ? null : AssessmentTemplate.parse(row.content)
}

export function insertTemplate(db: Database, id: string, template: AssessmentTemplate, author: Author): void {
  const { key, version } = template
  db.insert(assessmentTemplates)
    .values({ id, key, version, content: template, ...author })
    .run()
}
