import { found, nothing, type LineRule } from './rule.ts'

/**
 * Never above what the outcomes bring, what the module has left and what the sources have left, over all lines and
 * earlier decisions; nothing counted twice (ECTS Users' Guide 2015, "Credit transfer").
 */
export const creditsWithinLimit: LineRule = ({ line: { credits }, ledger }) =>
  credits !== null && ledger.source !== null && credits > ledger.atMost
    ? found('creditsAboveLimit', { credits, atMost: ledger.atMost, limitedBy: ledger.limitedBy })
    : nothing

/** Credits are workload with its outcomes (ECTS Users' Guide 2015): without a workload, exemption without credits. */
export const creditsNeedWorkload: LineRule = ({ line: { credits }, ledger }) =>
  credits !== null && credits > 0 && ledger.source === null ? found('creditsWithoutWorkload') : nothing

/** A transfer of credits says how many. */
export const transferSaysCredits: LineRule = ({ line: { outcome, credits }, ledger }, { purpose }) => {
  const asked = purpose === 'creditTransfer' && outcome !== null && outcome !== 'notRecognised'
  return asked && credits === null && ledger.source !== null
    ? found('creditsMissing', { atMost: ledger.atMost })
    : nothing
}

/** Full recognition grants all there is to grant; granting less is partial recognition. */
export const fullGrantsAll: LineRule = ({ line: { outcome, credits }, ledger }) =>
  outcome === 'full' && credits !== null && credits < ledger.atMost
    ? found('fullWithFewerCredits', { credits, atMost: ledger.atMost })
    : nothing

/** What is not recognised carries no credits. */
export const refusalGrantsNone: LineRule = ({ line: { outcome, credits } }) =>
  outcome === 'notRecognised' && credits !== null && credits > 0 ? found('creditsOnRefusal', { credits }) : nothing
