import type { Role } from '#core/roles.ts'
import type { Route } from './contract.ts'

/** Who may call a route: whoever holds one of the roles, whoever is signed in, or anyone at the closed door. */
export type Caller = Role | 'signedIn' | 'signedOut'

const anyone: readonly Caller[] = ['signedOut', 'signedIn']
const signedIn: readonly Caller[] = ['signedIn']
const administrator: readonly Caller[] = ['administrator']
const readsCases: readonly Caller[] = ['officer', 'secondSignatory', 'auditor']
const leadsCases: readonly Caller[] = ['officer']
const signs: readonly Caller[] = ['officer', 'secondSignatory']
const readsStatements: readonly Caller[] = ['officer', 'secondSignatory', 'auditor', 'admissions']
const readsCatalogue: readonly Caller[] = ['officer', 'secondSignatory', 'catalogueEditor', 'auditor']
const editsCatalogue: readonly Caller[] = ['catalogueEditor']
const readsTrust: readonly Caller[] = ['officer', 'secondSignatory', 'auditor', 'administrator']
const bringsTrust: readonly Caller[] = ['officer', 'administrator']

/**
 * Who may call which route. The engine asks this table before a handler is reached, and the window shows no button for
 * what it would refuse. A new route gets its line here, or nothing compiles.
 */
export const mayCall: Readonly<Record<Route, readonly Caller[]>> = {
  // session.ts
  'session.state': anyone,
  'session.setUp': anyone,
  'session.unlock': anyone,
  'session.recover': anyone,
  'session.lock': anyone,
  'session.touch': anyone,
  'officers.list': signedIn,
  'officers.add': administrator,
  'officers.changePassphrase': signedIn,
  'officers.grantRole': administrator,
  'officers.takeBackRole': administrator,
  // Restoring is the way out of a damaged database, where nobody can sign in.
  'backups.list': ['signedOut', 'administrator', 'auditor'],
  'backups.state': ['administrator', 'auditor'],
  'backups.make': administrator,
  'backups.restore': ['signedOut', 'administrator'],

  // office.ts
  'office.settings': signedIn,
  'office.saveSettings': administrator,
  'office.policy': signedIn,

  // policies.ts
  'policies.list': signedIn,
  'policies.save': administrator,
  // Names cases, if only by number.
  'policies.simulate': readsCases,

  // cases.ts
  'cases.list': readsCases,
  'cases.get': readsCases,
  'cases.asOf': readsCases,
  'cases.create': leadsCases,
  'cases.setTarget': leadsCases,
  'cases.addEvent': leadsCases,
  'cases.correctDay': leadsCases,
  'cases.take': leadsCases,
  'applicants.find': leadsCases,
  'applicants.bearing': leadsCases,
  'applicants.save': leadsCases,
  'documents.add': leadsCases,
  'documents.bytes': readsCases,
  'imports.inspect': leadsCases,
  'imports.start': leadsCases,
  'imports.cancel': leadsCases,
  'imports.job': leadsCases,
  'credentials.get': readsCases,
  'credentials.original': readsCases,
  'credentials.confirmHolder': leadsCases,
  'credentials.supply': leadsCases,
  'credentials.takeBack': leadsCases,
  'verification.run': leadsCases,

  // day.ts
  'day.list': readsCases,
  'cases.handOver': leadsCases,
  'desk.handOver': leadsCases,
  'desk.takeBack': leadsCases,
  'absences.declare': leadsCases,
  'absences.end': leadsCases,
  // receiving.ts
  'identity.hint': readsCases,
  'applicants.samePerson': readsCases,
  'applicants.merge': leadsCases,
  'applicants.unmerge': leadsCases,
  'applicants.keepApart': leadsCases,
  'credentials.enterByHand': leadsCases,
  'credentials.parts': readsCases,
  'credentials.choosePart': leadsCases,
  'credentials.resting': readsCases,
  'credentials.setAside': leadsCases,
  'credentials.move': leadsCases,
  'credentials.restore': leadsCases,
  'credentials.asideList': readsCases,

  // paper.ts; for who then keeps what was read.
  'paper.readPage': leadsCases,
  'paper.stopReading': leadsCases,

  // letters.ts
  'letters.list': readsCases,
  'letters.draft': leadsCases,
  'letters.preview': leadsCases,
  'letters.make': leadsCases,
  'letters.bytes': readsCases,
  'letters.deliver': leadsCases,
  'letterTemplates.list': ['officer', 'administrator'],
  'letterTemplates.save': administrator,
  'letterTemplates.preview': administrator,
  'applicants.saveContact': leadsCases,
  'applicants.corrections': readsCases,
  'applicants.copy': leadsCases,

  // trust.ts
  'trustPacks.list': readsTrust,
  'trustPacks.inspect': bringsTrust,
  'trustPacks.import': bringsTrust,
  'trustPacks.get': readsTrust,

  // catalogue.ts
  'catalogue.programmes': readsCatalogue,
  'catalogue.modules': readsCatalogue,
  'catalogue.page': readsCatalogue,
  'catalogue.module': readsCatalogue,
  'catalogue.change': readsCatalogue,
  'catalogue.overtaken': readsCatalogue,
  'catalogue.import': editsCatalogue,
  'catalogue.setEssential': ['officer', 'catalogueEditor'],

  // catalogueImport.ts
  'catalogueImport.open': editsCatalogue,
  'catalogueImport.current': editsCatalogue,
  'catalogueImport.map': editsCatalogue,
  'catalogueImport.module': editsCatalogue,
  'catalogueImport.remember': editsCatalogue,
  'catalogueImport.start': editsCatalogue,
  'catalogueImport.close': editsCatalogue,

  // finding.ts
  'cases.find': readsCases,
  'catalogue.find': readsCatalogue,

  // skills.ts
  'skills.import': editsCatalogue,
  'skills.ofModule': readsCatalogue,
  'skills.say': editsCatalogue,

  // encoder.ts
  'encoder.state': signedIn,
  'encoder.inspect': administrator,
  'encoder.prepare': administrator,
  'encoder.stop': administrator,
  'encoder.back': administrator,

  // models.ts; a preview names no case and no officer.
  'models.list': [...readsCases, 'administrator'],
  'models.agreement': [...readsCases, 'administrator'],
  'models.preview': ['administrator', 'auditor'],
  'models.use': administrator,
  'models.back': administrator,

  // comparison.ts
  'comparison.candidates': readsCases,
  'comparison.open': readsCases,
  'comparison.explain': readsCases,
  'comparison.judge': leadsCases,
  'comparison.judgeTogether': leadsCases,
  'comparison.withdraw': leadsCases,
  'comparison.judgeAgain': leadsCases,

  // evaluation.ts
  'evaluation.get': readsCases,
  'evaluation.find': leadsCases,
  'evaluation.answer': leadsCases,
  'assessmentTemplates.list': signedIn,
  'assessmentTemplates.save': administrator,
  'grades.tables': [...readsCases, 'administrator'],
  'grades.import': administrator,
  'grades.retire': administrator,
  'grades.preview': readsCases,
  'grades.convert': leadsCases,
  'grades.withdraw': leadsCases,

  // formDrafts.ts
  'formDrafts.list': signs,
  'formDrafts.save': signs,
  'officeFormDrafts.list': signedIn,
  'officeFormDrafts.save': signedIn,

  // decisions.ts
  'decisions.draft': readsCases,
  'decisions.saveDraft': leadsCases,
  'decisions.discardDraft': leadsCases,
  'decisions.record': leadsCases,
  'decisions.list': readsCases,
  'stack.get': readsCases,
  'conditions.list': readsCases,
  'conditions.save': leadsCases,
  'statements.preview': readsCases,
  'statements.issue': leadsCases,
  'statements.deliver': leadsCases,
  'statements.withdraw': leadsCases,
  'statements.list': readsCases,
  'statements.bytes': readsStatements,
  'statements.register': readsStatements,
  'statements.exportRegister': readsStatements,

  // archive.ts; a handover carries whole cases, so it is for who leads them.
  'archive.list': readsCases,
  'archive.get': readsCases,
  'archive.bytes': readsCases,
  'archive.choice': leadsCases,
  'archive.export': leadsCases,
  'archive.inspect': leadsCases,
  'archive.import': leadsCases,
  'archive.close': leadsCases,

  // proposals.ts; who may be the second officer is the policy's to say (maySign), among these.
  'proposals.list': readsCases,
  'proposals.make': leadsCases,
  'proposals.takeBack': leadsCases,
  'proposals.writeView': signs,
  'proposals.open': signs,
  'proposals.answer': signs,
  'proposals.waiting': signs,
  'proposals.agreement': readsCases,

  // precedents.ts
  'precedents.nearest': readsCases,
  'precedents.ofCandidates': readsCases,
  'precedents.ofOutcome': readsCases,

  // consistency.ts; whose rows an officer sees is the handler's to say.
  'consistency.report': readsCases,
  'consistency.export': readsCases,

  // statementBatches.ts
  'statementBatches.waiting': readsCases,
  'statementBatches.list': readsCases,
  'statementBatches.start': leadsCases,
  'statementBatches.cancel': leadsCases,
  'statementBatches.resume': leadsCases,
  'statementBatches.manifest': readsCases,
  'statementBatches.files': readsCases,

  // records.ts: the file's copy names everything that was known, which admissions staff do not see.
  'records.list': readsCases,
  'records.make': leadsCases,
  'records.bytes': readsCases,

  // appeals.ts
  'appeals.list': readsCases,
  'appeals.receive': leadsCases,
  'appeals.assign': leadsCases,
  'appeals.addEvent': leadsCases,
  'appeals.pack': readsCases,

  // retention.ts
  'retention.list': readsCases,
  'retention.extend': leadsCases,
  'retention.hold': leadsCases,
  'retention.release': leadsCases,
  'erasures.preview': leadsCases,
  'erasures.ask': leadsCases,
  'erasures.erase': leadsCases,
  'erasures.list': readsCases,
}

/** `officer` is who is signed in; null is nobody. */
export function mayBeCalledBy(route: Route, officer: { readonly roles: readonly Role[] } | null): boolean {
  const callers = mayCall[route]
  if (officer === null) return callers.includes('signedOut')
  return callers.includes('signedIn') || officer.roles.some((role) => callers.includes(role))
}

/** The roles that may call a route, to say whom to ask. */
export function rolesFor(route: Route): readonly Role[] {
  return mayCall[route].filter((caller) => caller !== 'signedIn' && caller !== 'signedOut')
}
