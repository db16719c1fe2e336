import { z } from 'zod'

/** Why a call was not carried out. `code` is worded by `locales` (`failure.<code>`); `facts` are what the sentence needs. */
export const Failure = z.object({
  code: z.enum([
    'unknownRoute',
    'invalidInput',
    'unexpected',
    'locked',
    'alreadySetUp',
    'wrongPassphrase',
    'wrongRecoveryKey',
    'weakPassphrase',
    'officerExists',
    'databaseDamaged',
    'databaseNewer',
    'databaseInUse',
    'networkShare',
    'diskFull',
    'notFound',
    'changedMeanwhile',
    'notAllowed',
    'roleMissing',
    'desksFirst',
    'lastAdministrator',
    'secondOfficerNeeded',
    'ownViewFirst',
    'yourOwnProposal',
    'proposalClosed',
    'reasonMissing',
    'decisionIncomplete',
    'creditsAboveLimit',
    'alreadyRecorded',
    'alreadyIssued',
    'trustPackUnreadable',
    'trustPackSignature',
    'trustPackDemo',
    'appealRouteMissing',
    'policyInThePast',
    'conditionNotOpen',
    'lettersMissing',
    'gradeNotConverted',
    'templateBuiltIn',
    'reasonMissing',
    'backupUnusable',
    'tooLarge',
    'tooLargeTogether',
  ]),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Failure = z.infer<typeof Failure>
export type FailureCode = Failure['code']

/** What every call across the bridge answers: nothing is thrown across it. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }
