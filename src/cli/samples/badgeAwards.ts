import { badge, type BadgeIssuer } from './badge.ts'
import { srednaReka, thalassina } from './providers.ts'
import type { Json } from './seals.ts'

const agency = {
  name: 'Accredited by the Hellenic Board for Higher Education (invented)',
  url: 'https://hbhe.example/decisions/88',
}
const supervised = { identityChecked: true, supervisionType: 'onsite with identity verification' }

/** Covers STA-1120 in most outcomes. Names a status list on which it stands clear. */
export const appliedStatistics = (status: Json): Json =>
  badge({
    id: 'urn:uuid:6f6d2c1a-0d55-4c1b-9a63-0e5f3c9b7d11',
    title: 'Statistics for empirical research',
    description: 'Statistical reasoning and computing for students of the empirical sciences.',
    holder: 'Ελένη Παπαδοπούλου-Νικολάου',
    issuer: thalassina,
    creator: thalassina,
    awardedOn: '2025-06-20T00:00:00Z',
    validFrom: '2025-06-27T08:00:00Z',
    outcomes: [
      'Summarise samples numerically and graphically with measures of location, dispersion and association',
      'Calculate probabilities with the binomial, Poisson and normal distributions',
      'Construct confidence intervals for means and proportions and interpret them in context',
      'Carry out t-tests, chi-squared tests and one-way analysis of variance with statistical software',
      'Plan the sample size of a study so that it reaches a given power',
      'Critically assess statistical claims in published articles',
      'Distinguish correlation from causation in observational data',
      'Report results in the style that scientific journals require',
    ],
    elements: { ECTS: 5, assessmentType: 'written examination', participationType: 'onsite', ...supervised },
    level: 6,
    quality: agency,
    grade: { scale: 'Greek scale from 5 to 10', value: '8.5' },
    status,
  })

/** Covers PHE-1210 in part; VC-JWT. No grade. */
export const epidemiology = (issuer: BadgeIssuer): Json =>
  badge({
    id: 'urn:uuid:a20b7f5e-31c4-4e0d-8d0a-65b1f7c2d922',
    title: 'Epidemiology and infection control in practice',
    description: 'For staff of health services who take part in surveillance and outbreak control.',
    holder: 'Bożena Święcicka-Żak',
    issuer,
    creator: issuer,
    awardedOn: '2025-03-14T00:00:00Z',
    validFrom: '2025-03-21T10:00:00Z',
    outcomes: [
      'Describe the occurrence of disease in a population by person, place and time',
      'Calculate incidence, prevalence, relative risk and odds ratio and interpret them',
      'Recognise selection bias, information bias and confounding in reports of studies',
      'Investigate an outbreak of an infectious disease and document each step',
      'Interpret sensitivity, specificity and predictive values of screening tests',
      'Report notifiable diseases to the surveillance system in due time',
      'Advise health services on measures of infection control',
      'Communicate risks to the public in a crisis',
    ],
    elements: {
      ECTS: 5,
      assessmentType: 'written examination and outbreak exercise',
      participationType: 'blended',
      ...supervised,
    },
    level: 6,
    quality: {
      name: 'Evaluated by the Council for Continuing Education in Health (invented)',
      url: 'https://cceh.example/wb/2024',
    },
  })

/** Covers INF-2610 in part; VC-JWT with RS256. Level of the national framework is not said, supervision neither. */
export const informationSecurity = (): Json =>
  badge({
    id: 'urn:uuid:c3f1a9d8-4b7e-4f62-b1d5-7a8e9c0f1233',
    title: 'Foundations of information security',
    description: 'Principles and practice of protecting information systems.',
    holder: 'Цветелина Стоянова-Желязкова',
    issuer: srednaReka,
    creator: srednaReka,
    awardedOn: '2025-02-28T00:00:00Z',
    validFrom: '2025-03-03T09:00:00Z',
    outcomes: [
      'Explain confidentiality, integrity and availability with the help of real incidents',
      'Analyse threats and risks for an information system and rank them',
      'Choose symmetric, asymmetric and hash-based methods of cryptography for a given purpose',
      'Set up authentication, authorisation and firewall rules on a server',
      'Find common vulnerabilities in web applications and suggest countermeasures',
      'Respond to security incidents according to a prepared plan',
      'Harden a Linux server against typical attacks',
      'Observe duties to report incidents under European law',
    ],
    elements: { ECTS: 4, assessmentType: 'practical examination', participationType: 'online' },
    level: 6,
    quality: {
      name: 'Programme accredited by the Bulgarian Board of Higher Learning (invented)',
      url: 'https://bbhl.example/p/311',
    },
    grade: { scale: 'Bulgarian scale from 2 to 6', value: '5.50' },
  })

/** Far too thin for STA-1120: a weekend, no level, no assessment, no quality assurance. */
export const statisticsWeekend = (issuer: BadgeIssuer): Json =>
  badge({
    id: 'urn:uuid:d4e2b7c6-5a90-4183-8f2e-1b6c7d8e9f44',
    title: 'Statistics in a weekend',
    description: 'A friendly start into numbers.',
    holder: 'Георги Христов Желев',
    issuer,
    creator: null,
    awardedOn: '2025-09-14T00:00:00Z',
    validFrom: '2025-09-14T18:00:00Z',
    outcomes: [
      'Recall what mean, median and mode are',
      'Read bar charts and pie charts in newspapers',
      'Name everyday examples of chance and probability',
      'Recognise misleading diagrams',
    ],
    elements: { timeInvestment: 12, participationType: 'online' },
    level: null,
    quality: null,
  })

/** Covers INF-2520 and INF-2710 in single outcomes; a token in an SVG picture. */
export const accessibleWeb = (issuer: BadgeIssuer): Json =>
  badge({
    id: 'urn:uuid:e5f3c8d7-6ba1-4294-9a3f-2c7d8e9fa055',
    title: 'Accessible web pages',
    description: 'How to build pages that everybody can use.',
    holder: 'Ευαγγελία Κωνσταντίνου',
    issuer,
    creator: issuer,
    awardedOn: '2025-10-10T00:00:00Z',
    validFrom: '2025-10-10T12:00:00Z',
    outcomes: [
      'Build accessible and responsive pages with semantic HTML and style sheets',
      'Apply the accessibility guidelines for web content and check conformance with them',
      'Test pages with a screen reader and with the keyboard alone',
      'Describe how people with different impairments use the web',
      'Write alternative texts for pictures and captions for videos',
      'Choose colours with sufficient contrast',
      'Make forms and error messages understandable',
      'Audit a website and report its barriers in order of priority',
    ],
    elements: {
      ECTS: 2,
      assessmentType: 'project',
      participationType: 'online',
      identityChecked: false,
      supervisionType: 'unsupervised',
    },
    level: 5,
    quality: null,
  })

/** Sealed as it stands here; the sample is altered afterwards. */
export const machineLearning = (): Json =>
  badge({
    id: 'urn:uuid:f604d9e8-7cb2-43a5-8b40-3d8e9fa0b166',
    title: 'Machine learning in practice',
    description: 'Training, validating and criticising models that learn from data.',
    holder: 'Δημήτρης Οικονόμου',
    issuer: thalassina,
    creator: thalassina,
    awardedOn: '2025-01-31T00:00:00Z',
    validFrom: '2025-02-07T08:00:00Z',
    outcomes: [
      'Assign problems to supervised, unsupervised and reinforcement learning',
      'Prepare features and deal with missing values and imbalanced classes',
      'Train decision trees, random forests and support vector machines',
      'Tune hyperparameters by cross-validation',
      'Train a neural network with a software library',
      'Measure the performance of classifiers and regressors',
      'Cluster customers and documents',
      'Discuss fairness and transparency of automated decisions',
    ],
    elements: { ECTS: 3, assessmentType: 'project and oral examination', participationType: 'blended', ...supervised },
    level: 6,
    quality: agency,
    grade: { scale: 'Greek scale from 5 to 10', value: '6.5' },
  })

/** The file's validity ended on 31 August 2025. */
export const cloudFundamentals = (issuer: BadgeIssuer): Json =>
  badge({
    id: 'urn:uuid:0715eaf9-8dc3-44b6-9c51-4e9fa0b1c277',
    title: 'Cloud computing fundamentals',
    description: 'Services, containers and costs in the cloud.',
    holder: 'Paweł Żurawski-Błoński',
    issuer,
    creator: issuer,
    awardedOn: '2023-09-01T00:00:00Z',
    validFrom: '2023-09-01T10:00:00Z',
    validUntil: '2025-08-31T21:59:59Z',
    outcomes: [
      'Characterise service models and deployment models of cloud computing',
      'Package an application in a container and run it on a cluster',
      'Provision infrastructure automatically with declarative tools',
      'Monitor services and estimate what they cost',
      'Explain consistency and fault tolerance of distributed storage',
      'Configure identities and permissions in a cloud account',
      'Compare the offers of several providers',
      'Migrate a small application from a server into the cloud',
    ],
    elements: {
      ECTS: 3,
      assessmentType: 'multiple choice test',
      participationType: 'online',
      identityChecked: true,
      supervisionType: 'supervised online',
    },
    level: 5,
    quality: null,
  })

/** Revoked by its issuer, as the status list of the demo's trust pack says. */
export const healthData = (issuer: BadgeIssuer, status: Json): Json =>
  badge({
    id: 'urn:uuid:1826fb0a-9ed4-45c7-8d62-5fa0b1c2d388',
    title: 'Managing health data',
    description: 'Collecting, linking and protecting data in health services.',
    holder: 'Ивайло Щерев',
    issuer,
    creator: issuer,
    awardedOn: '2025-05-09T00:00:00Z',
    validFrom: '2025-05-16T10:00:00Z',
    outcomes: [
      'Explain standards and terminologies for the exchange of health data',
      'Query and link routine health data while keeping them confidential',
      'Present health indicators in interactive dashboards',
      'Check data for completeness and plausibility',
      'Obtain approval for the secondary use of health data',
      'Evaluate digital health applications for benefit and safety',
      'Archive research data according to the FAIR principles',
      'Train colleagues in the protection of patient data',
    ],
    elements: { ECTS: 4, assessmentType: 'portfolio', participationType: 'blended', ...supervised },
    level: 6,
    quality: {
      name: 'Evaluated by the Council for Continuing Education in Health (invented)',
      url: 'https://cceh.example/wb/2024',
    },
    status,
  })

/** Properly sealed, by somebody whom no trust pack names. Credits without a unit. */
export const dataScienceBootcamp = (issuer: BadgeIssuer): Json =>
  badge({
    id: 'urn:uuid:29370c1b-afe5-46d8-9e73-60b1c2d3e499',
    title: 'Data science bootcamp',
    description: 'Twelve intensive weeks.',
    holder: 'Ελένη Ψαρρού',
    issuer,
    creator: null,
    awardedOn: '2025-11-07T00:00:00Z',
    validFrom: '2025-11-07T16:00:00Z',
    outcomes: [
      'Import and clean data from files and web interfaces with Python',
      'Transform, join and aggregate tables with a data frame library',
      'Visualise data with suitable plots',
      'Fit regression models and interpret their coefficients',
      'Train and validate models that predict customer behaviour',
      'Query relational databases with SQL',
      'Present findings to decision makers',
      'Keep code and analyses under version control',
    ],
    elements: { creditsAvailable: 12, assessmentType: 'capstone project', participationType: 'online' },
    level: null,
    quality: null,
  })
