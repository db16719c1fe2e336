import { strToU8 } from 'fflate'
import type { Handlers, Output } from '#contract/contract.ts'
import type { CaseId } from '#core/ids.ts'
import type { ReportDocument } from '#core/report/document.ts'
import { applicantCopy } from '#core/report/copy/applicantCopy.ts'
import { copiedJson } from '../copy/copiedJson.ts'
import { copyInput } from '../copy/copyInput.ts'
import { heldAbout } from '../copy/heldRows.ts'
import { getCase } from '../db/repositories/cases.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { isScan } from '../importing/byHand.ts'
import { originalsInTurn } from '../originals/originalsInTurn.ts'
import { zipBeside, type PackedFile } from '../packing/packBeside.ts'
import { demand, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'

export function copyHandlers(
  open: () => Workspace,
  work: RunningWork,
  packWorker: URL,
): Pick<Handlers, 'applicants.copy'> {
  return { 'applicants.copy': ({ caseId, language }) => work.during(copy(open, caseId, { language, packWorker })) }
}

/** One archive: the copy to be read, the same as JSON, and every file. What no font can show stands in the JSON. */
async function copy(
  open: () => Workspace,
  caseId: CaseId,
  { language, packWorker }: { readonly language: 'en' | 'de'; readonly packWorker: URL },
): Promise<Output<'applicants.copy'>> {
  const workspace = open()
  const { db } = workspace
  const { applicantId, number } = demand(getCase(db, caseId))
  const held = heldAbout(db, { caseId })
  const on = workspace.today()
  const about = { language, on, office: currentSettings(db).officeName }
  const { json, files } = await copiedJson({ db, readOriginal: originalsInTurn(open) }, held, about)
  const document = applicantCopy(copyInput(workspace, held, { language, applicantId, files }))
  const pdf = await printedUnlessTooLarge(workspace, document)
  workspace.inTransaction(() => {
    workspace.record('applicant.copied', { applicant: applicantId, case: caseId, files: String(files.length) })
  })
  const entries = [...pdf, { name: 'copy.json', bytes: strToU8(json) }, ...files].map(
    ({ name, bytes }): PackedFile => ({
      ...{ name, bytes },
      // A PDF or picture is compressed in itself and only put in: 60 MB take two seconds to deflate.
      level: isScan(bytes) ? 0 : 6,
    }),
  )
  const zip = await zipBeside(packWorker, workspace.now(), entries)
  return { name: `${number.replace('/', '-')}-copy.zip`, bytes: zip, document: pdf.length === 0 ? 'none' : 'printed' }
}

/** What a person may have is not kept from them by a text that nobody can print. */
async function printedUnlessTooLarge(workspace: Workspace, document: ReportDocument) {
  try {
    return [{ name: 'copy.pdf', bytes: (await workspace.print('copy', document)).bytes }]
  } catch (cause) {
    if (cause instanceof Refusal && cause.failure.code === 'documentTooLarge') return []
    throw cause
  }
}
