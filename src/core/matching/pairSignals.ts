import { asksAll } from './signals/pair/asksAll.ts'
import { asksCritically } from './signals/pair/asksCritically.ts'
import { asksFew } from './signals/pair/asksFew.ts'
import { asksJudging } from './signals/pair/asksJudging.ts'
import { asksMore } from './signals/pair/asksMore.ts'
import { asksOther } from './signals/pair/asksOther.ts'
import { bothWays } from './signals/pair/bothWays.ts'
import { chanceWords } from './signals/pair/chanceWords.ts'
import { countNotTold } from './signals/pair/countNotTold.ts'
import { countsEnough } from './signals/pair/countsEnough.ts'
import { countsFewer } from './signals/pair/countsFewer.ts'
import { demandAsked } from './signals/pair/demandAsked.ts'
import { demandLower } from './signals/pair/demandLower.ts'
import { demandShown } from './signals/pair/demandShown.ts'
import { excludesAsked } from './signals/pair/excludesAsked.ts'
import { excludesNear } from './signals/pair/excludesNear.ts'
import { excludesOfSeveral } from './signals/pair/excludesOfSeveral.ts'
import { excludesPart } from './signals/pair/excludesPart.ts'
import { farthestThing } from './signals/pair/farthestThing.ts'
import { found } from './signals/pair/found.ts'
import { foundThings } from './signals/pair/foundThings.ts'
import { furtherCase } from './signals/pair/furtherCase.ts'
import { givesDetail } from './signals/pair/givesDetail.ts'
import { headFound } from './signals/pair/headFound.ts'
import { headsMeet } from './signals/pair/headsMeet.ts'
import { headUsed } from './signals/pair/headUsed.ts'
import { knowsOnly } from './signals/pair/knowsOnly.ts'
import { leavesOutShown } from './signals/pair/leavesOutShown.ts'
import { leavesRest } from './signals/pair/leavesRest.ts'
import { listsMany } from './signals/pair/listsMany.ts'
import { localExcludes } from './signals/pair/localExcludes.ts'
import { localVeryVague } from './signals/pair/localVeryVague.ts'
import { missingThing } from './signals/pair/missingThing.ts'
import { morePartsAsked } from './signals/pair/morePartsAsked.ts'
import { namesLittle } from './signals/pair/namesLittle.ts'
import { narrower } from './signals/pair/narrower.ts'
import { nearCredential } from './signals/pair/nearCredential.ts'
import { nearLocal } from './signals/pair/nearLocal.ts'
import { onlyCaseMissing } from './signals/pair/onlyCaseMissing.ts'
import { otherCase } from './signals/pair/otherCase.ts'
import { otherTongue } from './signals/pair/otherTongue.ts'
import type { PairSignal } from './signals/pair/pairSignal.ts'
import { partsAsked } from './signals/pair/partsAsked.ts'
import { partsShown } from './signals/pair/partsShown.ts'
import { restsAgree } from './signals/pair/restsAgree.ts'
import { sameCase } from './signals/pair/sameCase.ts'
import { sameWords } from './signals/pair/sameWords.ts'
import { sentencesAlike } from './signals/pair/sentencesAlike.ts'
import { sentencesTold } from './signals/pair/sentencesTold.ts'
import { showsInstead } from './signals/pair/showsInstead.ts'
import { showsMore } from './signals/pair/showsMore.ts'
import { siblings } from './signals/pair/siblings.ts'
import { strangeThing } from './signals/pair/strangeThing.ts'
import { subjectsAgree } from './signals/pair/subjectsAgree.ts'
import { tellsOne } from './signals/pair/tellsOne.ts'
import { tellsPart } from './signals/pair/tellsPart.ts'
import { tellsSeveral } from './signals/pair/tellsSeveral.ts'
import { thingsAsked } from './signals/pair/thingsAsked.ts'
import { thingsShown } from './signals/pair/thingsShown.ts'
import { turnsRound } from './signals/pair/turnsRound.ts'
import { usedThings } from './signals/pair/usedThings.ts'
import { vague } from './signals/pair/vague.ts'
import { veryVague } from './signals/pair/veryVague.ts'
import { weakestPart } from './signals/pair/weakestPart.ts'
import { wholesAgree } from './signals/pair/wholesAgree.ts'
import { wordsCover } from './signals/pair/wordsCover.ts'
import { wordShare } from './signals/pair/wordShare.ts'
import { wordsNone } from './signals/pair/wordsNone.ts'
import { wordsSome } from './signals/pair/wordsSome.ts'

/** What speaks for or against an outcome covering another; `coverageModel.json` holds how each counts. */
export const pairSignals: readonly PairSignal[] = [
  found,
  foundThings,
  sameWords,
  usedThings,
  restsAgree,
  wholesAgree,
  subjectsAgree,
  weakestPart,
  missingThing,
  strangeThing,
  namesLittle,
  vague,
  veryVague,
  asksMore,
  morePartsAsked,
  knowsOnly,
  countsFewer,
  countsEnough,
  countNotTold,
  excludesPart,
  excludesAsked,
  turnsRound,
  localExcludes,
  narrower,
  onlyCaseMissing,
  otherTongue,
  chanceWords,
  bothWays,
  wordShare,
  wordsCover,
  wordsSome,
  wordsNone,
  asksJudging,
  localVeryVague,
  headFound,
  headUsed,
  headsMeet,
  siblings,
  nearLocal,
  nearCredential,
  farthestThing,
  asksFew,
  listsMany,
  otherCase,
  furtherCase,
  sameCase,
  excludesNear,
  excludesOfSeveral,
  leavesOutShown,
  sentencesAlike,
  sentencesTold,
  tellsOne,
  tellsSeveral,
  tellsPart,
  asksAll,
  asksCritically,
  asksOther,
  showsInstead,
  showsMore,
  leavesRest,
  demandAsked,
  demandShown,
  demandLower,
  partsAsked,
  partsShown,
  thingsAsked,
  thingsShown,
  givesDetail,
]
