import type { Json } from './seals.ts'

const id = 'urn:uuid:5c0f9a54-7d1e-4a8b-9b1c-3e9a4f20d611'
const [issued, validFrom] = ['2024-11-20T10:00:00Z', '2024-11-20T10:00:00Z']

/**
 * A diploma of a wallet, as the pilots of the European blockchain infrastructure wrote it, under the claims of its token:
 * its issuer is nothing but a DID. Covers INF-1410 in most outcomes; two parts, the credits of both inside those of the whole.
 */
export const computerNetworks = (issuer: string): Json => ({
  iss: issuer,
  sub: 'did:key:zInventedHolderOfADiploma',
  jti: id,
  nbf: Date.parse(validFrom) / 1000,
  iat: Date.parse(issued) / 1000,
  vc: {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    id,
    type: ['VerifiableCredential', 'VerifiableAttestation', 'VerifiableDiploma'],
    issuer,
    issuanceDate: validFrom,
    issued,
    validFrom,
    credentialSubject: {
      id: 'did:key:zInventedHolderOfADiploma',
      firstName: 'Żaneta',
      familyName: 'Wierzbicka-Sołtys',
      dateOfBirth: '2001-03-17',
      identifier: [{ schemeID: 'Student number', value: 'wb-20417' }],
      achieved: [
        {
          id: 'urn:brzegowa:achievement:1',
          title: 'Certificate in computer networks',
          definition: 'One term beside work, in the laboratory and at home.',
          wasAwardedBy: {
            id: 'urn:brzegowa:awarding:1',
            awardingBody: [issuer],
            awardingDate: '2024-11-15T00:00:00Z',
            awardingLocation: ['http://publications.europa.eu/resource/authority/country/POL'],
          },
          specifiedBy: [
            {
              id: 'urn:brzegowa:specification:1',
              title: 'Computer networks',
              eCTSCreditPoints: 5,
              volumeOfLearning: 'PT140H',
              eqfLevel: 'http://data.europa.eu/snb/eqf/6',
              language: ['http://publications.europa.eu/resource/authority/language/ENG'],
              entryRequirementsNote: 'Some practice with a command line.',
              learningOutcome: outcomes([
                ['Protocol layers', 'Explains the layers of the internet protocols and what each of them does'],
                ['Addressing and routing', 'Plans subnets, and configures addresses and routes in a small network'],
                ['Packet analysis', 'Follows the packets between two applications with a protocol analyser'],
                ['Transport protocols', 'Weighs transport protocols by reliability, latency and congestion control'],
                ['Finding faults', 'Diagnoses common faults in wired and in wireless networks'],
                ['Wireless networks', 'Sets up a wireless network so that only those who may can join it'],
                ['Name resolution', 'Runs a name server for the hosts of a small organisation'],
                ['Documentation', 'Documents a network so that a colleague can maintain it'],
              ]),
            },
          ],
          wasDerivedFrom: [
            {
              id: 'urn:brzegowa:assessment:1',
              title: 'Final assessment',
              grade: '4.5',
              idVerification: 'http://data.europa.eu/snb/supervision-verification/c598449d64',
              specifiedBy: {
                id: 'urn:brzegowa:assessmentspecification:1',
                gradingscheme: {
                  id: 'urn:brzegowa:scheme:1',
                  title: 'Polish academic scale',
                  definition: 'From 2.0 to 5.0; 3.0 and better is a pass.',
                },
              },
              hasPart: [
                { id: 'urn:brzegowa:assessment:2', title: 'Laboratory examination', grade: '5.0' },
                { id: 'urn:brzegowa:assessment:3', title: 'Written examination', grade: '4.0' },
              ],
            },
          ],
          wasInfluencedBy: [
            {
              id: 'urn:brzegowa:activity:1',
              title: 'Laboratory sessions',
              specifiedBy: { id: 'urn:brzegowa:activityspecification:1', mode: ['on site'] },
            },
          ],
          entitlesTo: [
            {
              id: 'urn:brzegowa:entitlement:1',
              title: 'Entry to the certificate in network security',
              definition: 'Without the entrance examination, within three years.',
            },
          ],
          hasPart: { learningAchievements: [part(2, 'Networks in the laboratory', 3), part(3, 'Protocols', 2)] },
        },
      ],
    },
    credentialSchema: { id: 'https://brzegowa.example/schemas/diploma.json', type: 'FullJsonSchemaValidator2021' },
  },
})

const outcomes = (named: readonly (readonly [string, string])[]): readonly Json[] =>
  named.map(([name, definition], index) => ({ id: `urn:brzegowa:outcome:${index + 1}`, name, definition }))

const part = (number: number, title: string, eCTSCreditPoints: number): Json => ({
  id: `urn:brzegowa:achievement:${number}`,
  title,
  specifiedBy: [{ id: `urn:brzegowa:specification:${number}`, eCTSCreditPoints }],
})
