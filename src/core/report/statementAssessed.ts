import type { LangText } from '../values.ts'
import type { VerificationReport } from '../verification/report.ts'
import { say, type Block, type Fact, type Phrase, type PhraseValue } from './document.ts'
import { durationOf } from './duration.ts'
import type { DatedReport, StatedGrade, StatementCredential, StatementInput } from './statementInput.ts'
import { nameValue } from './statementText.ts'

/** What was assessed: each credential of the decision once, with what was found out about its file. */
export function assessedBlocks(input: StatementInput): Block[] {
  const credentials = assessedCredentials(input)
  if (credentials.length === 0) return []
  return [
    { kind: 'heading', text: say('statement:document.assessed.heading') },
    ...credentials.map((credential): Block => ({
      kind: 'facts',
      facts: credentialFactsOf(credential, input.language),
    })),
  ]
}

/** Each credential that a line rests on, once. */
export function assessedCredentials({ lines }: Pick<StatementInput, 'lines'>): readonly StatementCredential[] {
  return [...new Set(lines.flatMap((line) => line.credentials))]
}

/** Title, bodies, dates, workload and level, and what was found out about the file. */
export function credentialFactsOf(credential: StatementCredential, language: string): Fact[] {
  const { title, awardingBodies, issuer, on, awardedOn, issuedOn } = credential
  const fact = (name: string, value: PhraseValue): Fact => ({
    label: say(`statement:document.assessed.${name}`),
    value: say('report:value', { value }),
  })
  const stated = (text: LangText): PhraseValue => (text.length === 0 ? notStated : nameValue(text, language))
  return [
    fact('title', stated(title)),
    fact('awardingBody', awardingBodies.length === 0 ? notStated : { list: awardingBodies.map(stated) }),
    ...(issuer.length > 0 && !awardingBodies.some((body) => shareName(issuer, body))
      ? [fact(on === 'paper' ? 'issuerOfPaper' : 'issuer', stated(issuer))]
      : []),
    fact(awardedOn === null && issuedOn !== null ? 'issued' : 'date', datesOf(credential)),
    ...credential.grades.map((grade) => fact('grade', { phrase: gradePhrase(grade) })),
    fact('workload', { list: [workloadOf(credential), levelOf(credential)] }),
    {
      label: say(`statement:document.assessed.${credential.on === 'paper' ? 'paper' : 'verification'}`),
      value: checkedOf(credential),
    },
  ]
}

/** The grade in the local scale with how it came about, or the sentence that there is no conversion, and why. */
function gradePhrase(grade: StatedGrade): Phrase {
  const { stated } = grade
  if (grade.converted === null) {
    const { code, ...facts } = grade.why
    return say('statement:document.grade.none', {
      stated,
      why: { phrase: say(`statement:document.grade.why.${code}`, facts) },
    })
  }
  const { converted, from, to } = grade
  return say('statement:document.grade.one', {
    stated,
    grade: converted.grade,
    rule: { phrase: say(`statement:document.grade.rule.${converted.rule}`) },
    from,
    to,
    source: converted.sizes.source,
    local: converted.sizes.local,
    best: converted.between.best,
    lowest: converted.between.lowest,
  })
}

const notStated: PhraseValue = { phrase: say('report:notStated') }

/** The achievement's day, and the file's where it is another: quality assurance is asked for the first. */
function datesOf({ awardedOn, issuedOn, on }: StatementCredential): PhraseValue {
  if (awardedOn === null) return issuedOn === null ? notStated : { date: issuedOn }
  if (issuedOn === null || issuedOn === awardedOn) return { date: awardedOn }
  const values = { awardedOn: { date: awardedOn }, issuedOn: { date: issuedOn } }
  return { phrase: say(`statement:document.assessed.${on === 'paper' ? 'datesOnPaper' : 'dates'}`, values) }
}

function levelOf({ eqfLevel }: StatementCredential): PhraseValue {
  return { phrase: eqfLevel === null ? say('report:levelNotStated') : say('report:eqf', { level: eqfLevel }) }
}

function workloadOf({ ects, otherCredits, minutes }: StatementCredential): PhraseValue {
  const credits = { credits: ects ?? 0 }
  const duration = minutes === null ? null : { phrase: durationOf(minutes) }
  if (ects !== null && duration !== null) return { phrase: say('report:ectsAndHours', { credits, duration }) }
  if (ects !== null) return { phrase: say('report:ects', { credits }) }
  if (otherCredits !== null) {
    const { hundredths, scheme } = otherCredits
    const stated = { credits: hundredths }
    return {
      phrase:
        scheme === null
          ? say('report:creditsWithoutUnit', { credits: stated })
          : say('report:otherCredits', { credits: stated, scheme }),
    }
  }
  return duration ?? { phrase: say('report:workloadNotStated') }
}

/** Of paper only what is true of it: who awarded it can be looked up, a seal can't. */
function checkedOf({ on, verification }: StatementCredential): Phrase {
  if (on === 'file')
    return verification === null ? say('statement:document.verification.none') : verificationOf(verification)
  const pack = verification?.trustPack ?? null
  if (verification === null || pack === null || !lookedUp(verification))
    return say('statement:document.verification.paper')
  return say('statement:document.verification.paperWithPack', {
    checkedOn: { date: verification.checkedOn },
    pack: pack.name,
    packDate: { date: pack.issuedOn },
  })
}

/** Codes of a quality assurance check that had nothing to ask about, or nowhere to ask. */
const notAsked: readonly string[] = ['notNamed', 'noRegister', 'noDate']

/** Whether the awarding body was known when it was checked: what is read off a paper later was not looked up. */
function lookedUp({ checks }: VerificationReport): boolean {
  return checks.some(({ check, code }) => check === 'qualityAssurance' && !notAsked.includes(code))
}

/** Authenticity and standing, kept apart, with the day and the trust pack they are as of: never a verdict alone. */
function verificationOf({ authenticity, standing, trustPack, checkedOn }: DatedReport): Phrase {
  return say(`statement:document.verification.${trustPack === null ? 'withoutPack' : 'withPack'}`, {
    authenticity: { phrase: say(`statement:document.authenticity.${authenticity.answer}`) },
    standing: { list: standing.answers.map((answer) => ({ phrase: say(`statement:document.standing.${answer}`) })) },
    asOf: { date: standing.asOf },
    checkedOn: { date: checkedOn },
    ...(trustPack === null ? {} : { pack: trustPack.name, packDate: { date: trustPack.issuedOn } }),
  })
}

/** Whether two bodies go by one name, in whatever language it is tagged. */
function shareName(one: LangText, other: LangText): boolean {
  return one.some(({ value }) => other.some((name) => name.value === value))
}
