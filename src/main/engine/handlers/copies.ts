import { strToU8, zipSync } from 'fflate'
import type { Handlers, Output } from '#contract/contract.ts'
import type { CaseId } from '#core/ids.ts'
import { applicantCopy } from '#core/report/copy/applicantCopy.ts'
import { copiedJson } from '../copy/copiedJson.ts'
import { copyInput } from '../copy/copyInput.ts'
import { heldAbout } from '../copy/heldRows.ts'
import { getCase } from '../db/repositories/cases.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { printDocument } from '../pdf/printDocument.ts'
import { demand } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'

export function copyHandlers(open: () => Workspace, work: RunningWork): Pick<Handlers, 'applicants.copy'> {
  return { 'applicants.copy': ({ caseId, language }) => work.during(copy(open(), caseId, language)) }
}

/** One archive: the copy to be read, the same as JSON, and every file. What no font can show stands in the JSON. */
async function copy(workspace: Workspace, caseId: CaseId, language: 'en' | 'de'): Promise<Output<'applicants.copy'>> {
  const { db } = workspace
  const { applicantId, number } = demand(getCase(db, caseId))
  const held = heldAbout(db, { caseId })
  const on = workspace.today()
  const { json, files } = copiedJson(workspace, held, { language, on, office: currentSettings(db).officeName })
  const printed = await printDocument(applicantCopy(copyInput(workspace, held, { language, applicantId, files })), on)
  workspace.inTransaction(() => {
    workspace.record('applicant.copied', { applicant: applicantId, case: caseId, files: String(files.length) })
  })
  const entries = {
    'copy.pdf': printed.bytes,
    'copy.json': strToU8(json),
    ...Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])),
  }
  return { name: `${number.replace('/', '-')}-copy.zip`, bytes: zipSync(entries, { level: 6, mtime: workspace.now() }) }
}
