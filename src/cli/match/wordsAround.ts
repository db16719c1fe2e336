/** Something around an outcome that changes nothing of what is learned, as issuers and catalogues write it. */
export interface WordsAround {
  readonly before: string
  readonly behind: string
  /** Whether the outcome goes on in a sentence that has begun. */
  readonly within: boolean
}

const label = (before: string): WordsAround => ({ before, behind: '', within: false })
const frame = (before: string): WordsAround => ({ before, behind: '', within: true })
const tail = (behind: string): WordsAround => ({ before: '', behind, within: false })

const inAnyLanguage = [
  ...[
    ['<p>', '</p>'],
    ['<li>', '</li>'],
    ['**', '**'],
  ].map(([before = '', behind = '']) => ({ before, behind, within: false })),
  ...['• ', '– ', '1. ', '2) ', '(b) ', '1.2.3 ', 'LO1: ', 'LO 3 – ', 'CLO2. ', 'K1: ', 'S2. ', '✓ '].map(label),
  ...[' (K2)', ' [S1]', ' (LO 3.2)', ' …'].map(tail),
]

/** By language; each is put around outcomes whose answer is known without it. */
export const wordsAround: Readonly<Record<string, readonly WordsAround[]>> = {
  en: [
    ...inAnyLanguage,
    ...['Skills: ', 'Knowledge: ', 'Learning outcome 2: '].map(label),
    ...[
      'You’ll learn how to ',
      'In this program, you’ll: ',
      'In this course, you will learn to ',
      'Earners of this badge can ',
      'Individuals who earn this badge can ',
      'The earner of this badge has demonstrated the ability to ',
      'The holder of this micro-credential can ',
      'This badge recognises that the holder can ',
      'This badge is awarded to people who can ',
      'This course will teach you how to ',
      'Having earned this badge, you can ',
      'By earning this badge, learners demonstrate that they can ',
      'On completion of this course, you should be able to ',
      'Students should be able to ',
      'Students will be able to: ',
      'Participants acquire the skills to ',
      'I can ',
      'I have learned to ',
      'Learn how to ',
    ].map(frame),
    ...[' in this module', ' as part of the course', ' [Bloom: Apply]', ', etc.'].map(tail),
  ],
  de: [
    ...inAnyLanguage,
    ...['Fertigkeiten: ', 'Fachkompetenz – ', 'Lernergebnis 2: '].map(label),
    ...[
      'Sie können ',
      'Ich kann ',
      'Du kannst ',
      'Die Studierenden sind in der Lage: ',
      'Inhaber dieses Badges können ',
      'Wer diesen Kurs abgeschlossen hat, kann ',
      'Nach Abschluss des Kurses können die Teilnehmenden ',
    ].map(frame),
  ],
  fr: [
    ...inAnyLanguage,
    ...['Savoir-faire : ', 'Objectif 2 : '].map(label),
    ...[
      'Vous serez capable de ',
      'Je peux ',
      'Dans ce cours, vous apprendrez à ',
      'Les titulaires de ce badge peuvent ',
      'Les étudiants seront capables de : ',
    ].map(frame),
  ],
}

/** Nouns keep their capital in German, and the verb that a French outcome begins with is small in a sentence. */
export function putAround(outcome: string, { before, behind, within }: WordsAround, lang: string): string {
  const isSmall = within && lang !== 'de'
  return before + (isSmall ? outcome.charAt(0).toLowerCase() + outcome.slice(1) : outcome).replace(/\.$/, '') + behind
}
