import { and, eq, isNull } from 'drizzle-orm'
import type { ApplicantId } from '#core/ids.ts'
import type { Contact } from '#core/recognition/contact.ts'
import type { Author } from '../author.ts'
import type { Database, Reader } from '../database.ts'
import { applicantContacts } from '../schema.ts'

/** How an applicant is reached now; null where nobody has entered it. */
export function contactOf(db: Reader, applicantId: ApplicantId): Contact | null {
  const { email, phone, address, language } = applicantContacts
  return (
    db
      .select({ email, phone, address, language })
      .from(applicantContacts)
      .where(and(eq(applicantContacts.applicantId, applicantId), isNull(applicantContacts.retiredAt)))
      .get() ?? null
  )
}

/** Retires what was known and adds the new: nothing is overwritten. */
export function replaceContact(
  db: Database,
  applicantId: ApplicantId,
  contact: Contact,
  id: string,
  author: Author,
): void {
  db.update(applicantContacts)
    .set({ retiredAt: author.createdAt })
    .where(and(eq(applicantContacts.applicantId, applicantId), isNull(applicantContacts.retiredAt)))
    .run()
  db.insert(applicantContacts)
    .values({ id, applicantId, ...contact, ...author })
    .run()
}
