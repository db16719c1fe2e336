import common from './common.json' with { type: 'json' }
import session from './session.json' with { type: 'json' }
import cases from './cases.json' with { type: 'json' }
import day from './day.json' with { type: 'json' }
import credential from './credential.json' with { type: 'json' }
import importing from './importing.json' with { type: 'json' }
import verification from './verification.json' with { type: 'json' }
import trust from './trust.json' with { type: 'json' }
import catalogue from './catalogue.json' with { type: 'json' }
import change from './change.json' with { type: 'json' }
import comparison from './comparison.json' with { type: 'json' }
import learning from './learning.json' with { type: 'json' }
import evaluation from './evaluation.json' with { type: 'json' }
import decision from './decision.json' with { type: 'json' }
import recognition from './recognition.json' with { type: 'json' }
import statement from './statement.json' with { type: 'json' }
import letter from './letter.json' with { type: 'json' }
import batch from './batch.json' with { type: 'json' }
import record from './record.json' with { type: 'json' }
import report from './report.json' with { type: 'json' }
import cli from './cli.json' with { type: 'json' }
import stack from './stack.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import archive from './archive.json' with { type: 'json' }
import policy from './policy.json' with { type: 'json' }
import register from './register.json' with { type: 'json' }
import second from './second.json' with { type: 'json' }
import review from './review.json' with { type: 'json' }
import appeal from './appeal.json' with { type: 'json' }
import precedent from './precedent.json' with { type: 'json' }
import consistency from './consistency.json' with { type: 'json' }
import roles from './roles.json' with { type: 'json' }
import receiving from './receiving.json' with { type: 'json' }
import retention from './retention.json' with { type: 'json' }
import copy from './copy.json' with { type: 'json' }
import asOf from './asOf.json' with { type: 'json' }
import failure from './failure.json' with { type: 'json' }
import palette from './palette.json' with { type: 'json' }

/** One file a subject; a new one joins here. */
export const en = {
  common,
  session,
  cases,
  day,
  credential,
  importing,
  verification,
  trust,
  catalogue,
  change,
  comparison,
  learning,
  evaluation,
  decision,
  recognition,
  statement,
  letter,
  batch,
  record,
  report,
  cli,
  settings,
  archive,
  stack,
  policy,
  register,
  second,
  review,
  appeal,
  precedent,
  consistency,
  retention,
  asOf,
  copy,
  roles,
  receiving,
  failure,
  palette,
}
