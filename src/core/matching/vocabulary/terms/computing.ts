export const computing = `
software, program, application, code, source code | software, programm, anwendung, quelltext, code | logiciel, programme, application, code
programming, coding, program | programmieren, programmierung | programmer, programmation
refactor, rewrite, restructure, clean up code | refaktorieren, umstrukturieren, umschreiben | refactoriser, réécrire, remanier
behaviour, functionality, function | verhalten, funktionalität | comportement, fonctionnalité
algorithm | algorithmus, algorithmen | algorithme
sort, sorting, quicksort, mergesort | sortieren, sortierverfahren | trier, tri
graph, network of nodes, road map | graph, graphen | graphe
shortest path, shortest route, Dijkstra, route planning | kürzeste wege, kürzester weg, wegesuche | plus court chemin, itinéraire
tree / search tree, balanced tree / heap | baum / suchbaum / | arbre /  /
data structure / list / stack / queue / hash table | datenstruktur / liste / stapel / warteschlange / hashtabelle | structure de données / liste / pile / file /
database, relational, data store / table | datenbank, relational, datenspeicher / | base de données, relationnel /
query, SQL, database request | abfrage, datenbankabfrage, anfrage | requête, interrogation
index, indexing, indexes | index, indizes, indexierung | index, indexation
schema / normalisation / entity relationship, data model | schema / normalisierung / datenmodell | schéma / normalisation / modèle de données
transaction / concurrency / lock | transaktion / nebenläufigkeit / sperre | transaction / concurrence / verrou
network, LAN / networking / router / switch | netz, netzwerk, rechnernetz /  / router / | réseau /  / routeur /
protocol / TCP / IP / HTTP | protokoll /  /  / | protocole /  /  /
address, addressing, subnet, IP address | adresse, adressierung | adresse, adressage
server, host | server, rechner | serveur
cloud, virtual machine, virtualisation, container, docker | cloud, virtuelle maschine, virtualisierung, container | nuage, machine virtuelle, virtualisation, conteneur
operating system, Linux / kernel / process scheduling | betriebssystem /  / prozessverwaltung | système d'exploitation /  /
web, website, web page, HTML, browser, internet | web, webseite, internet, browser | web, site web, page web, internet, navigateur
front end, user interface, interface, usability, user experience | oberfläche, benutzeroberfläche, bedienbarkeit, gebrauchstauglichkeit, schnittstelle | interface, ergonomie, utilisabilité
encryption, cryptography, cipher, encrypt | verschlüsselung, kryptographie, verschlüsseln | chiffrement, cryptographie, chiffrer
attack, intrusion / malware / hacker / vulnerability, exploit | angriff, einbruch / schadsoftware /  / schwachstelle | attaque, intrusion / logiciel malveillant /  / vulnérabilité, faille
password / authentication, login / access control | passwort, kennwort / authentifizierung / zugriffskontrolle | mot de passe / authentification / contrôle d'accès
backup / restore, recovery | sicherung, datensicherung / wiederherstellung | sauvegarde / restauration
requirement, specification, use case, user story | anforderung, spezifikation, anwendungsfall, lastenheft | exigence, spécification, cas d'utilisation, cahier des charges
stakeholder, interest group | interessengruppe, anspruchsgruppe, interessenvertreter | partie prenante, groupe d'intérêt
test, testing, unit test, debugging, bug, debug | test, testen, fehlersuche, fehlerbehebung | test, débogage, bogue
version control, git, repository, merge | versionsverwaltung, versionskontrolle | gestion de versions, dépôt
agile, scrum, sprint, kanban | agil, scrum, sprint | agile, sprint
software architecture, design pattern, component, module, microservice | softwarearchitektur, entwurfsmuster, baustein | architecture logicielle, patron de conception
object-oriented, class, inheritance, polymorphism | objektorientiert, klasse, vererbung | orienté objet, classe, héritage
functional programming / recursion / lambda | funktionale programmierung / rekursion / | programmation fonctionnelle / récursivité /
compiler / parser, syntax tree / grammar | übersetzer, compiler / grammatik / | compilateur / analyseur, grammaire /
machine learning, artificial intelligence / neural network, deep learning / classifier | maschinelles lernen, künstliche intelligenz / neuronales netz / klassifikator | apprentissage automatique, intelligence artificielle / réseau de neurones / classifieur
training data, annotated corpus, annotate, label | trainingsdaten, annotieren | données d'entraînement, annoter, annotation
image processing, computer vision, object recognition | bildverarbeitung, bilderkennung | traitement d'images, vision par ordinateur
natural language processing, named entity, text mining, language technology | sprachverarbeitung, eigennamen, entitäten | traitement du langage, entités nommées
computer graphics / rendering / animation / game, sprite | computergrafik / darstellung /  / spiel | infographie / rendu / animation / jeu
game / artificial opponent / collision | spiel / gegner / kollision | jeu / adversaire / collision
mobile app, smartphone, app | mobile anwendung, app, handy | application mobile, téléphone
embedded system, firmware / microcontroller / sensor | eingebettetes system / mikrocontroller / sensor | système embarqué / microcontrôleur / capteur
complexity, running time, efficiency, Big O, computational cost | komplexität, laufzeit, aufwand, effizienz | complexité, temps d'exécution, efficacité
performance, execution plan, response time, cache, slow | leistung, ausführungsplan, antwortzeit, zwischenspeicher | performance, plan d'exécution, temps de réponse
formal language / automaton, automata / Turing machine / computability | formale sprache / automat /  / berechenbarkeit | langage formel / automate /  / calculabilité
logic / proof / predicate | logik / beweis / aussage | logique / preuve / prédicat
distributed system / parallel, thread / synchronisation | verteiltes system / parallel / synchronisation | système distribué / parallèle / synchronisation
open source, licence | open source, lizenz, quelloffen | code source ouvert, licence, libre
privacy, data protection, personal data | datenschutz, personenbezogene daten | protection des données, données personnelles, vie privée
storage, memory / disk | speicher, ablage / festplatte | stockage / mémoire, disque
hardware / processor / circuit | hardware / prozessor, rechnerarchitektur / | matériel / processeur /
script, scripting, automation, automate | skript, automatisierung, automatisieren | script, automatisation, automatiser
information system, enterprise system, ERP | informationssystem, unternehmenssoftware | système d'information, progiciel
robot, robotics | roboter, robotik | robot, robotique
accessibility, barrier-free | barrierefreiheit, barrierefrei | accessibilité
blockchain, ledger | blockchain | chaîne de blocs
simulation, simulate | simulation, simulieren | simulation, simuler
log, logging, monitoring | protokolldatei, überwachung | journal, surveillance
normal form / redundancy / duplicate, anomaly / avoid redundancy | normalform / redundanz / doppelt, dublette / | forme normale / redondance / doublon /
join / table / row / column / record / select rows | verbund / tabelle / zeile / spalte / datensatz / | jointure / table / ligne / colonne / enregistrement /
primary key, foreign key / key | primärschlüssel, fremdschlüssel / schlüssel | clé primaire, clé étrangère / clé
big data, data warehouse, data lake, mass data | massendaten, datenlager | mégadonnées, entrepôt de données
data mining / pattern, discover patterns | data mining / muster, mustererkennung | fouille de données / motif, reconnaissance de formes
recommendation, recommender | empfehlungssystem | recommandation, système de recommandation
speech recognition / voice / dictation | spracherkennung / stimme / | reconnaissance vocale / voix /
chatbot, dialogue system, assistant | dialogsystem, assistent | agent conversationnel, assistant
search engine, information retrieval, ranking | suchmaschine, informationssuche | moteur de recherche, recherche d'information
variable / loop / condition / branch / control structure | variable / schleife / bedingung / verzweigung / kontrollstruktur | variable / condition / boucle /  / structure de contrôle
function, method, procedure, subroutine / call | funktion, methode, prozedur, unterprogramm / aufruf | fonction, méthode, procédure, sous-programme / appel
array / string / integer / data type | feld / zeichenkette /  / datentyp | tableau / chaîne de caractères /  / type de données
exception, error handling / crash / fault tolerance | ausnahme, fehlerbehandlung / absturz / | exception, gestion des erreurs / plantage / tolérance aux pannes
memory leak, memory management / garbage collection / pointer | speicherverwaltung /  / zeiger | gestion de la mémoire /  / pointeur
deadlock / race condition / simultaneous access | verklemmung / wettlaufsituation / gleichzeitig | interblocage /  / accès simultané
continuous integration / deployment / pipeline / release, delivery | kontinuierliche integration / auslieferung /  / bereitstellung | intégration continue / déploiement /  / livraison
code review, pair programming, read each other's code | code-durchsicht, programmcode durchsehen | revue de code
technical debt / maintainable, maintainability / legacy, old system | / wartbarkeit / altsystem | dette technique / maintenabilité / système existant
documentation, manual, user guide, instructions | dokumentation, handbuch, anleitung | documentation, manuel, mode d'emploi
prototype, mock-up, wireframe, click dummy | prototyp, entwurfsskizze | prototype, maquette
usability test, user test, watch users | gebrauchstauglichkeitstest, nutzertest | test utilisateur
style sheet, CSS, responsive, screen size | stilvorlage, bildschirmgrösse | feuille de style, taille d'écran
client, request, interface, API, REST, web service | client, anfrage, programmierschnittstelle, webdienst | client, requête, interface de programmation, service web
firewall, packet filter, block traffic | firewall, paketfilter | pare-feu, filtrage
certificate / public key / digital signature, sign | zertifikat / öffentlicher schlüssel / signatur, unterschrift | certificat / clé publique / signature
phishing, social engineering, deceptive mail | phishing, betrügerische mail | hameçonnage, courriel frauduleux
penetration test, ethical hacking, break into, security test | penetrationstest, eindringen | test d'intrusion
incident, security incident / forensic / trace of attack | vorfall, sicherheitsvorfall / forensik / spuren | incident, incident de sécurité / criminalistique / trace
anonymise, pseudonymise, anonymous | anonymisieren, pseudonymisieren, anonym | anonymiser, pseudonymiser, anonyme
compression, compress, lossless | kompression, komprimieren, verlustfrei | compression, compresser
binary, bit / hexadecimal / number system | binär, bit /  / zahlensystem | binaire /  / système de numération
boolean / gate, logic circuit / truth table | boolesch / gatter / wahrheitstabelle | booléen / porte logique / table de vérité
processor / instruction, assembly / pipeline / register | prozessor / befehl, maschinensprache /  / register | processeur / instruction, assembleur /  / registre
virtual reality / augmented reality / headset | virtuelle realität / erweiterte realität / datenbrille | réalité virtuelle / réalité augmentée /
geometry / transformation / projection / mesh / ray tracing / shading | geometrie / transformation /  / netz /  / schattierung | géométrie / transformation /  / maillage / lancer de rayons /
greedy / dynamic programming / divide and conquer / backtracking | / dynamische programmierung / teile und herrsche / | / programmation dynamique / diviser pour régner /
NP-complete / intractable / decidable, undecidable / halting problem | np-vollständig /  / entscheidbar / halteproblem | np-complet /  / décidable / problème de l'arrêt
regular expression, pattern matching, search text, string search | regulärer ausdruck, textsuche, mustersuche | expression régulière, recherche de motifs
spanning tree, minimum spanning tree | spannbaum | arbre couvrant
maximum flow, network flow / matching | maximaler fluss / paarung | flot maximal / couplage
supervised / unsupervised / label, training set | überwacht / unüberwacht / trainingsmenge | supervisé / non supervisé / jeu d'entraînement
fairness, explainable, ethics of AI, discriminate, bias | fairness, erklärbar, diskriminierung | équité, explicable, discrimination
reinforcement learning / agent / reward | bestärkendes lernen / agent / belohnung | apprentissage par renforcement / agent / récompense
translation of programs, lexical analysis, parsing, tokens | lexikalische analyse, syntaxanalyse | analyse lexicale, analyse syntaxique
type system, static typing, generic | typsystem, statische typisierung | système de types, typage
wireless network, WLAN, Wi-Fi, mobile network | funknetz, drahtloses netz, mobilfunk | réseau sans fil, réseau mobile
latency / bandwidth / throughput / congestion | latenz / bandbreite / durchsatz / überlast | latence / bande passante / débit / congestion
load balancing, scalability, scale, many users | lastverteilung, skalierbarkeit | répartition de charge, passage à l'échelle
content management, CMS, website editing | redaktionssystem | gestion de contenu
e-commerce, online shop, web shop | onlinehandel, onlineshop | commerce électronique, boutique en ligne
service level, help desk, IT support, ticket | it-betrieb, kundendienst, störungsmeldung | assistance informatique, support
enterprise architecture, IT strategy, IT governance | unternehmensarchitektur, it-strategie | architecture d'entreprise, stratégie informatique
sensor network, internet of things, smart home | sensornetz, internet der dinge | réseau de capteurs, internet des objets
quantum computing, qubit | quantencomputer, quantenrechnen | informatique quantique
spreadsheet / formula / pivot / worksheet | tabellenkalkulation / formel /  / | tableur / formule /  /
`
