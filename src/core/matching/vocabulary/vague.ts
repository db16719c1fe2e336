import { wordSet } from './words.ts'

/** Words that keep open what is meant: "appropriate methods", "selected topics", "the contents of the course". */
export const vagueWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(`
    appropriate suitable relevant selected chosen choice various diverse variety different several certain common current
    important essential central key main major fundamental basic basics general typical usual respective corresponding
    practical practice theoretical professional competent competently successful successfully responsible responsibly
    independent independently adequate adequately effective effectively efficient efficiently sound complex demanding
    challenging viable real given own individual personal quality high-quality standards standard state-of-the-art modern
    innovative meaningful purposeful systematic systematically structured scientific scientifically academic
    method methods technique techniques tool tools instrument instruments means procedure procedures approach approaches
    concept concepts notion notions principle principles term terms theory theories model models idea ideas content
    contents topic topics theme themes subject subjects issue issues matter matters aspect aspects area areas field fields
    discipline branch context contexts setting settings situation situations environment case cases task tasks
    assignment assignments exercise exercises problem problems question questions challenge challenges requirement
    requirements solution solutions application applications relationship relationships connection connections role
    skill skills knowledge understanding ability abilities competence competences competency tasks activities activity
    work works services service clients life everyday treated covered studied learned learnt discussed taught presented
    semester lecture seminar placement internship course module time influence development developments works period
    material materials position action actions process processes project projects information data way ways manner
    team teams group groups people person persons others colleagues decision decisions result results finding findings
    fact facts feature features example examples goal goals need needs demand demands wish wishes expectation
    expectations overview insight insights foundation foundations experience experiences attitude attitudes value values
    commitment lifelong informed well-founded thorough critical critically creative creatively flexible flexibly convincing
    convincingly clear clearly new unfamiliar known familiar up-to-date latest recent today transfer deal dealing handle
    cooperation collaborate communicate communication participate contribute contribution reflect plan plans sources source
    literature resources resource conditions condition factors factor structures structure functions function forms form
    types type elements element parts part features domain domains sector industry organisation opportunities possibilities
    limits benefits advantages disadvantages importance relevance significance range number level levels basis detail depth
    general specific particular possible necessary required desired good best high proper careful carefully
    safe safely confident confidently autonomous autonomously reliable purpose use professional job career future
    responsibility judgement judgment view views perspective perspectives change changes learning trend trends potential
    introduced acquired supervisor supervision chosen agreed complexity interdisciplinary nature conclusions equipment
    workplace self own further broad wide various optional elective weekly seminars lectures student students pair
    environments occupational personal future keep up date draw relate integrate recall state art one's debates thinking
    specialist specialised specialized specialisation specialization gained goal-oriented oriented manner manners workshop practised
    practiced deepen expand familiarity correctly accordingly phenomena guidelines act acts
  `),
  de: wordSet(`
    geeignet geeignete geeigneten angemessen angemessene angemessenen passend passende passenden relevant relevante
    relevanten ausgewählt ausgewählte ausgewählten ausgewählter verschieden verschiedene verschiedenen unterschiedliche
    unterschiedlichen vielfältige vielfältigen aktuell aktuelle aktuellen wichtig wichtige wichtigen wesentlich
    wesentliche wesentlichen zentral zentrale zentralen grundlegend grundlegende grundlegenden allgemein allgemeine
    allgemeinen typisch typische typischen jeweilig jeweilige jeweiligen entsprechend entsprechende entsprechenden
    praktisch praktische praktischen praxis theoretisch theoretische theoretischen beruflich berufliche beruflichen
    fachlich fachliche fachlichen fachlicher kompetent sachgerecht fachgerecht professionell verantwortlich
    verantwortungsvoll selbständig eigenständig komplex komplexe komplexen anspruchsvolle anspruchsvollen eigen eigene
    eigenen individuell individuelle individuellen wissenschaftlich wissenschaftliche wissenschaftlichen
    wissenschaftlicher methode methoden technik techniken werkzeug werkzeuge werkzeugen instrument instrumente
    instrumenten mittel mitteln verfahren vorgehen ansatz ansätze ansätzen konzept konzepte konzepten begriff begriffe
    begriffen grundbegriff grundbegriffe grundlagen prinzip prinzipien theorie theorien modell modelle modellen inhalt
    inhalte inhalten thema themen gegenstand gegenstände aspekt aspekte aspekten bereich bereiche bereichen feld felder
    fach fächer fachgebiet kontext kontexte kontexten situation situationen umfeld fall fälle aufgabe aufgaben übung
    übungen problem probleme problemen fragestellung fragestellungen frage fragen herausforderung herausforderungen
    anforderung anforderungen lösung lösungen anwendung anwendungen zusammenhang zusammenhänge zusammenhängen rolle
    kompetenz kompetenzen fähigkeiten fertigkeiten wissen kenntnisse verständnis tätigkeit tätigkeiten arbeit alltag
    praktikum einrichtung lehrveranstaltung vorlesung seminar semester kurs behandelt behandelte behandelten gelernt
    gelernte gelernten erworben erworbene erworbenen handeln beispiel beispiele beispielen entwicklung entwicklungen
    material materialien prozess prozesse projekt projekte daten informationen umsetzen team teams gruppe gruppen person
    personen andere anderen kollegen entscheidung entscheidungen ergebnis ergebnisse ergebnissen erkenntnis erkenntnisse
    merkmal merkmale ziel ziele zielen bedarf bedürfnis bedürfnisse überblick einblick grundlage erfahrung erfahrungen
    haltung werte kritisch kreativ flexibel überzeugend klar neu neue neuen bekannt bekannte aktuellen zusammenarbeit
    kommunikation beitrag quellen literatur bedingungen faktoren strukturen struktur funktion funktionen form formen art
    arten elemente teile branche organisation möglichkeiten grenzen vorteile nachteile bedeutung sinnvoll notwendig
    notwendige gut gute guten sicher sicherer zuverlässig verantwortung perspektive perspektiven veränderung
    veränderungen weise rahmen hintergrund stand berufsfeld berufspraxis berufsalltag lernen trend trends potenzial
    potenziale komplexität vertieft vertiefte vertieften wahl betreuung gelerntes fachgebiets fachs grundsätze
    vermittelt vermittelte vermittelten eingeführte eingeführten fachspezifisch fachspezifische fachspezifischen spezialisierung
    zielgerichtet zielorientiert workshop vertiefen erweitern phänomen phänomene phänomenen richtlinien leitlinien korrekt
  `),
  fr: wordSet(`
    approprié appropriée appropriés appropriées adapté adaptée adaptés adaptées adéquat adéquate adéquats pertinent
    pertinente pertinents pertinentes choisi choisie choisis choisies divers diverses différent différente différents
    différentes varié variés variées actuel actuelle actuels actuelles important importante importants importantes
    essentiel essentielle essentiels essentielles central centrale centraux fondamental fondamentale fondamentaux
    fondamentales général générale généraux générales typique typiques respectif respectifs pratique pratiques théorique
    théoriques professionnel professionnelle professionnels professionnelles compétent autonome responsable complexe
    complexes propre propres individuel individuelle personnel personnelle scientifique scientifiques réel réelle réels
    réelles concret concrète concrets concrètes méthode méthodes technique techniques outil outils instrument instruments
    moyen moyens procédure procédures démarche démarches approche approches concept concepts notion notions principe
    principes théorie théories modèle modèles contenu contenus thème thèmes sujet sujets aspect aspects domaine domaines
    champ discipline branche contexte contextes situation situations cadre cas tâche tâches exercice exercices problème
    problèmes question questions défi défis exigence exigences solution solutions application applications relation
    relations rôle compétence compétences connaissance connaissances savoir savoirs compréhension activité activités
    travail quotidien stage semestre cours séminaire module vu vue vus vues étudié étudiée étudiés étudiées traité traitée
    traités traitées appris acquis acquise acquises abordé abordés abordées choix données informations développement
    processus projet projets base bases matière équipe équipes groupe groupes personne personnes autres collègues
    décision décisions résultat résultats objectif objectifs besoin besoins aperçu expérience expériences attitude valeurs
    critique créatif nouveau nouveaux nouvelle nouvelles connu connus collaboration communication contribution sources
    littérature ressources conditions facteurs structures structure fonction fonctions forme formes type types éléments
    secteur possibilités limites avantages importance utile nécessaire nécessaires bon bonne bien sûr responsabilité
    perspective perspectives changement changements manière façon milieu état métier qualité tendance tendances potentiel
    complexité encadrement approfondi approfondie approfondies acquises discipline option
    spécialisé spécialisée spécialisés spécialisées spécialisation ciblé ciblée atelier approfondir élargir phénomène phénomènes
    correctement directives
  `),
}

/** Names of whole fields: "legal argument" is of any law. */
export const fieldWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(`
    business economic economics economy legal legally law language languages linguistic educational education pedagogical
    pedagogy teaching learning health medical nursing care technical technology technological engineering digital computer
    computing software statistical statistics mathematical mathematics environmental environment ecological ecology
    cultural culture historical history artistic art arts social society political management industry industrial company
    organisation human beings communication physics chemistry biology logistics marketing finance agriculture agricultural
    science sciences psychology sociology philosophy accounting media engineering cybersecurity robotics architecture
  `),
  de: wordSet(`
    wirtschaft wirtschaftlich wirtschaftliche wirtschaftlichen betriebswirtschaftlich betriebswirtschaftliche
    betriebswirtschaftlichen recht rechtlich rechtliche rechtlichen juristisch juristische juristischen sprache sprachen
    sprachlich sprachliche sprachlichen sprachwissenschaftlich sprachwissenschaftliche sprachwissenschaftlichen bildung
    pädagogisch pädagogische pädagogischen pädagogisches gesundheit gesundheitlich medizinisch medizinische
    medizinischen pflegerisch pflegerische pflegerischen pflege technisch technische technischen technologie ingenieur
    ingenieurwissenschaftlich ingenieurwissenschaftliche digital digitale digitalen informatik statistisch statistische
    statistischen statistik mathematisch mathematische mathematischen umwelt ökologisch ökologische ökologischen kultur
    kulturell kulturelle kulturellen geschichte historisch historische historischen künstlerisch künstlerische
    künstlerischen kunst sozial soziale sozialen gesellschaft politisch politische politischen industrie unternehmen
    betrieb organisation mensch menschen kommunikation physik chemie biologie logistik marketing landwirtschaft
    naturwissenschaften psychologie soziologie philosophie medien architektur
  `),
  fr: wordSet(`
    économique économiques économie gestion juridique juridiques droit langue langues linguistique linguistiques éducation
    pédagogique pédagogiques éducatif éducative éducatifs enseignement apprentissage santé médical médicale médicaux
    soins infirmier infirmiers technique techniques technologie numérique numériques informatique statistique statistiques
    mathématique mathématiques environnement environnemental environnementale environnementaux écologique écologiques
    culture culturel culturelle culturels histoire historique historiques artistique artistiques art arts social sociale
    sociaux société politique politiques industrie entreprise organisation humain humains communication physique chimie
    biologie logistique marketing agriculture sciences psychologie sociologie philosophie médias architecture
  `),
}
