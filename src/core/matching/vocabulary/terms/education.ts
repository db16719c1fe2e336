export const education = `
pupil, schoolchild / student / learner / trainee | schüler, schülerin / studierende / lernende / auszubildende | élève, écolier / étudiant / apprenant / apprenti
teacher, educator, lecturer, instructor, trainer | lehrer, lehrperson, lehrkraft, dozent, pädagoge | enseignant, professeur, instituteur, formateur, éducateur
lesson, class, teaching, instruction, classroom | unterricht, stunde, lektion, klasse, klassenzimmer | leçon, cours, classe, enseignement
school / secondary school / primary school | schule / sekundarschule / grundschule, primarschule | école / collège, lycée / école primaire
kindergarten, preschool / nursery, day care / early childhood | kindergarten, vorschule / kita / frühkindlich | maternelle, préscolaire / crèche / petite enfance
learning, learn, acquire | lernen, erwerb, erlernen | apprentissage, apprendre, acquisition
classroom management, disturbance, disruptive behaviour, discipline, rules and routines, disruption | klassenführung, störung, unterrichtsstörung, disziplin, regeln | gestion de classe, perturbation, comportement perturbateur, discipline, règles
flipped classroom, learn at home, online task, blended learning, e-learning | umgedrehter unterricht, blended learning, online-lernen | classe inversée, apprentissage hybride, apprentissage en ligne
digital media, learning platform, educational technology, video | digitale medien, lernplattform | médias numériques, plateforme d'apprentissage
curriculum, syllabus, learning goal, lesson plan | lehrplan, curriculum, lernziel, unterrichtsplanung | programme d'études, plan d'études, objectif d'apprentissage
grading, grade / marking / exam, examination, test / assessment | benotung, note /  / prüfung / leistungsbeurteilung, bewertung | notation, note /  / examen / évaluation
feedback, formative assessment | rückmeldung, feedback, formative beurteilung | rétroaction, retour, évaluation formative
differentiation, differentiated instruction, individual support, heterogeneous, mixed ability | differenzierung, binnendifferenzierung, individuelle förderung, heterogen | différenciation, pédagogie différenciée, soutien individuel, hétérogène
inclusion, inclusive, special needs, special education, remedial | inklusion, inklusiv, sonderpädagogik, förderbedarf, förderung | inclusion, inclusif, besoins particuliers, éducation spécialisée, remédiation
dyslexia, reading difficulty / dyscalculia / learning difficulty | legasthenie, leseschwäche / dyskalkulie, rechenschwäche / lernschwierigkeit | dyslexie / dyscalculie / difficulté d'apprentissage
reading / literacy / read, reading skills | lesen / schriftspracherwerb / lesekompetenz | lecture, lire / littératie /
writing / spelling / handwriting | schreiben / rechtschreibung / schrift | écriture / orthographe /
arithmetic / mathematics, calculate / addition / fraction, numeracy | rechnen / mathematik / addition / bruchrechnen | calcul, arithmétique / mathématiques / addition / fraction
play, game, playful | spiel, spielen, spielerisch | jeu, jouer, ludique
bullying, mobbing / violence / aggression | mobbing / gewalt / aggression | harcèlement / violence / agression
parents' evening, talk with parents, parent conference, cooperation with parents | elternabend, elterngespräch, elternarbeit | réunion de parents, entretien avec les parents
adult education, continuing education, further training | erwachsenenbildung, weiterbildung, fortbildung | formation des adultes, formation continue
vocational, apprenticeship, vocational training | berufsbildung, ausbildung, lehre, beruflich | formation professionnelle, apprentissage, professionnel
educational pathway, career guidance, career, career choice | bildungsweg, laufbahn, berufswahl, berufsberatung | parcours de formation, orientation, carrière
education, pedagogy, upbringing | bildung, erziehung, pädagogik, pädagogisch | éducation, pédagogie, pédagogique
schooling, education system, school system | schulwesen, bildungssystem, schulsystem | scolarité, système éducatif
action research, investigate own teaching, teacher research, practitioner research | aktionsforschung, handlungsforschung | recherche-action
observation, lesson observation, class visit | hospitation, unterrichtsbeobachtung, unterrichtsbesuch | observation de classe, visite de classe
mentor, mentoring, tutor, supervise trainees | mentor, mentoring, betreuung, praktikumsbetreuung | mentor, mentorat, tuteur, tutorat
group work, cooperative learning, peer | gruppenarbeit, kooperatives lernen, partnerarbeit | travail de groupe, apprentissage coopératif, pairs
homework, assignment, exercise, worksheet | hausaufgabe, aufgabe, arbeitsblatt, übung | devoir, exercice, fiche de travail
migrant / multilingual, multilingualism | migrant / mehrsprachig, mehrsprachigkeit | migrant / plurilingue, plurilinguisme
second language, not native language, additional language | zweitsprache, nicht muttersprache | langue seconde, pas langue maternelle
mother tongue, native language, first language, native speaker | muttersprache, erstsprache, muttersprachler | langue maternelle, première langue, locuteur natif
development, developmental psychology, child development, cognitive development | entwicklung, entwicklungspsychologie, kognitive entwicklung | développement, psychologie du développement
learning theory / constructivism / behaviourism / memory | lerntheorie / konstruktivismus / behaviorismus / gedächtnis | théorie de l'apprentissage / constructivisme / béhaviorisme / mémoire
attention / concentration / motivation | aufmerksamkeit / konzentration / motivation | attention / concentration / motivation
social skills, social learning, conflict resolution | soziale kompetenz, soziales lernen, konfliktlösung | compétences sociales, apprentissage social, résolution de conflits
physical education / sport, sports / athletics | sportunterricht / sport / turnen | éducation physique / sport /
music education / singing / choir | musikunterricht / singen / chor | éducation musicale / chant / chorale
experiment, science lesson, primary science | versuch, sachunterricht, experimentieren | expérience, éveil scientifique
field trip, excursion, outdoor | exkursion, ausflug, draussen | sortie, excursion, plein air
school development, school leadership, principal | schulentwicklung, schulleitung, schulleiter | développement scolaire, direction d'école
colleague, peer | kollege, kollegin, kollegium | collègue, pair
youth work / social work / social worker | jugendarbeit / sozialarbeit / sozialarbeiter | travail social / animation jeunesse / travailleur social
educational standard, competence model, learning objectives taxonomy | bildungsstandard, kompetenzmodell, lernzieltaxonomie | standard éducatif, référentiel de compétences
didactics, subject didactics, teaching method | didaktik, fachdidaktik, unterrichtsmethode | didactique, méthode d'enseignement
prior knowledge, misconception, preconception, wrong ideas of pupils | vorwissen, fehlvorstellung, schülervorstellung | connaissances préalables, conception erronée
inquiry-based learning, discovery learning, problem-based, pupils find out themselves | forschendes lernen, entdeckendes lernen, problemorientiert | apprentissage par enquête, apprentissage par découverte, apprentissage par problèmes
project-based learning, project work, project week | projektunterricht, projektarbeit, projektlernen | pédagogie de projet, travail de projet
station, learning centre, open learning, weekly plan | stationenlernen, freiarbeit, wochenplan | ateliers, travail autonome, plan de travail
scaffolding, gradual help, worked example | lernhilfen, gestufte hilfen, lösungsbeispiel | étayage, exemple résolu
questioning, class discussion, classroom talk | unterrichtsgespräch, klassengespräch, fragetechnik | discussion en classe, questionnement
learning diagnosis, learning level, detect learning needs, diagnostic test | lerndiagnose, lernstand, lernstandserhebung | diagnostic des apprentissages, niveau
portfolio / learning journal / self-assessment | portfolio / lerntagebuch / selbsteinschätzung | portfolio / journal d'apprentissage / auto-évaluation
rubric, criteria grid, marking scheme, assessment criteria | bewertungsraster, kriterienraster, beurteilungskriterien | grille d'évaluation, critères d'évaluation, barème
test construction / multiple choice / exam questions | prüfungsaufgaben / testkonstruktion / mehrfachauswahl | questions d'examen / choix multiple / construction de tests
report card, certificate, school report | zeugnis, lernbericht | bulletin
gifted, highly able, talented pupils | hochbegabt, begabtenförderung | surdoué, haut potentiel
autism / attention deficit, ADHD / behavioural difficulties | autismus / aufmerksamkeitsstörung / verhaltensauffällig | autisme / trouble de l'attention / troubles du comportement
support plan, individual education plan, compensation for disadvantages | förderplan, nachteilsausgleich | plan de soutien, projet individuel, aménagements
sign / assistive technology / easy language, plain language / | / hilfsmittel / leichte sprache / unterstützte kommunikation | / aides techniques / langage simplifié / communication alternative
team teaching, co-teaching, teach in pairs | teamteaching, unterrichten zu zweit | coenseignement
phonological awareness / phonics, letters and sounds / first reading | phonologische bewusstheit / buchstaben / erstlesen, anlaut | conscience phonologique / lettres et sons / premier apprentissage de la lecture
picture book / read aloud / storytelling / story | bilderbuch / vorlesen / erzählen / geschichte | album / lecture à voix haute / conte / histoire
children's literature, youth literature | kinderliteratur, jugendliteratur | littérature jeunesse
essay, creative writing, text production, writing process | aufsatz, kreatives schreiben, textproduktion | rédaction, écriture créative, production de textes
number / place value / counting / quantity / number sense | zahl / stellenwert / zählen /  / zahlbegriff | nombre / valeur positionnelle / dénombrement /  /
geometry / shape / symmetry / measure lengths | geometrie / form / symmetrie / längen | géométrie / forme / symétrie / longueurs
word problem / mathematical modelling / problem solving | sachaufgabe, textaufgabe / modellieren / | problème /  / résolution de problèmes
nature / plants and animals / garden, school garden | natur / pflanzen und tiere / schulgarten | nature /  / jardin scolaire
swimming / gymnastics / ball game / movement | schwimmen / turnen / ballspiel / bewegung | natation / gymnastique / jeu de balle / mouvement
craft, handicraft / woodwork / make things / sewing | werken, basteln, handarbeit / holzarbeit /  / | travaux manuels, bricolage / travail du bois /  /
rhythm / songs, sing, music lesson | rhythmus / lieder, singen | rythme / chansons, chanter
media literacy, media education, fake news, critical use of media | medienkompetenz, medienbildung, falschmeldung | éducation aux médias, fausse nouvelle
coding lesson, computer science education, teach programming | informatikunterricht, programmieren lernen | enseignement de l'informatique
interactive whiteboard, tablet, learning app, educational software | interaktive tafel, tablet, lernprogramm | tableau interactif, tablette, application éducative
webinar / virtual classroom / distance learning / online course | webinar / virtuelles klassenzimmer / fernunterricht / onlinekurs | webinaire / classe virtuelle / enseignement à distance / cours en ligne
citizenship education, democracy education / class council / participation of pupils | politische bildung, demokratieerziehung / klassenrat / mitbestimmung | éducation civique / conseil de classe / participation
values education, moral education / ethics lesson | werteerziehung / ethikunterricht | éducation morale, éducation aux valeurs /
sex education / health education / addiction prevention | sexualerziehung / gesundheitserziehung / suchtprävention | éducation sexuelle / éducation à la santé /
intercultural education, anti-racism, prejudice, tolerance | interkulturelle bildung, vorurteil, rassismus, toleranz | éducation interculturelle, préjugé, racisme, tolérance
school climate, well-being at school, relationship with pupils | schulklima, schulisches wohlbefinden, beziehung | climat scolaire, bien-être à l'école
peer mediation, pupils settle disputes, mediator | streitschlichtung, streitschlichter, peer-mediation | médiation par les pairs, médiateur
transition, school entry, from kindergarten to school | übergang, einschulung, schuleintritt | transition, entrée à l'école
attachment, bond / settling-in / separation | bindung / eingewöhnung / trennung | attachement / adaptation / séparation
toddler group, day nursery, child minder | krippe, tagesmutter, kleinkindgruppe | crèche, assistante maternelle
language support, speech development, language screening | sprachförderung, sprachentwicklung, sprachstand | soutien langagier, développement du langage
motor development, fine motor, coordination | feinmotorik, bewegungsentwicklung | motricité fine, développement moteur
observation of children, document development, developmental record | bildungsdokumentation, entwicklungsdokumentation, kinder beobachten | observation des enfants, dossier de développement
free play, role play, play area, play environment | freispiel, rollenspiel, spielumgebung | jeu libre, jeu de rôle, espace de jeu
learner motivation / reward / praise / reinforcement | / belohnung / lob / verstärkung | / récompense / encouragement / renforcement
memory, retention / spaced practice / retrieval practice / cognitive load | gedächtnis, behalten / wiederholung /  / kognitive belastung | mémorisation / répétition /  / charge cognitive
learning strategy, self-regulated learning, study skills, learn to learn | lernstrategie, selbstreguliertes lernen, lerntechnik | stratégie d'apprentissage, autorégulation, apprendre à apprendre
professional development of teachers, in-service training | lehrerfortbildung, lehrerweiterbildung | formation continue des enseignants
school law, duty of supervision, legal duties of teachers | schulrecht, aufsichtspflicht | droit scolaire, devoir de surveillance
evaluation of school, school inspection, self-evaluation, quality of school | schulevaluation, schulinspektion, schulqualität | évaluation d'établissement, inspection, qualité de l'école
course design, plan a course, seminar planning, training design | kurskonzept, seminarplanung, kursplanung | conception de formation, planification de cours
needs of learners, target group analysis, learner analysis | zielgruppenanalyse, lernbedarf | analyse du public, besoins des apprenants
workplace learning, company training, instructor, apprentices | betriebliche ausbildung, ausbilder, lernen am arbeitsplatz | formation en entreprise, maître d'apprentissage
literacy of adults, basic education, illiteracy | alphabetisierung, grundbildung, analphabetismus | alphabétisation, illettrisme
recognition of prior learning, validation of experience | anerkennung von vorleistungen, validierung | validation des acquis
study guidance, student counselling, dropout | studienberatung, abbruch, schulabbruch | conseil aux études, décrochage
sociology of education / social origin / equal opportunities / educational inequality | bildungssoziologie / soziale herkunft / chancengleichheit / bildungsungleichheit | sociologie de l'éducation / origine sociale / égalité des chances /
history of education, reform pedagogy, Montessori | geschichte der pädagogik, reformpädagogik | histoire de l'éducation, pédagogie nouvelle
international comparison, PISA, school systems of countries | internationaler vergleich, schulsysteme | comparaison internationale, systèmes scolaires
parental involvement, cooperation with families, home visit | elternmitwirkung, zusammenarbeit mit familien, hausbesuch | participation des parents, coopération avec les familles
museum education, outdoor education, out-of-school learning | museumspädagogik, erlebnispädagogik, ausserschulisch | pédagogie muséale, apprentissage hors de l'école
`
