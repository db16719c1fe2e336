export const law = `
law, legal, jurisprudence, statute, act | recht, rechtlich, gesetz, gesetzlich, juristisch | droit, juridique, loi, légal
lawful, legal, legality, lawfulness | rechtmässig, zulässig, rechtmässigkeit | licite, légal, légalité
unlawful, illegal, breach, infringement, violation | rechtswidrig, unzulässig, verstoss, verletzung | illicite, illégal, violation, infraction, atteinte
court / tribunal / judge / judicial | gericht / gerichtshof / richter / gerichtlich | tribunal / cour / juge / judiciaire
judgment, ruling, verdict / case law, precedent | urteil, entscheid / rechtsprechung | jugement, arrêt, décision / jurisprudence
trial, proceedings, sue, claim / lawsuit / litigation / action | prozess, verfahren, klagen /  / rechtsstreit / klage | procès, procédure, plainte /  / litige / action en justice
contract, agreement, treaty, contractual | vertrag, verträge, vereinbarung, vertraglich | contrat, accord, traité, convention, contractuel
employment contract, work contract | arbeitsvertrag | contrat de travail
dismissal, dismiss, termination, redundancy, fire an employee | kündigung, entlassung, kündigen | licenciement, licencier, résiliation
negligence, carelessness, careless / duty of care | fahrlässigkeit, fahrlässig / sorgfaltspflicht | négligence, imprudence / devoir de diligence
tort / damage, harm / compensation, pay for damage, damages, indemnity | delikt / schaden / schadenersatz, haftung, entschädigung | délit / dommage, préjudice / dommages-intérêts, indemnisation
liability, liable, responsibility | haftung, haftbar, verantwortung | responsabilité, responsable
crime, criminal, offence, penal, punishment | straftat, strafrecht, verbrechen, strafe, strafbar | crime, délit, pénal, peine, sanction
theft / fraud / murder, homicide | diebstahl / betrug / mord, tötung | vol / fraude, escroquerie / meurtre, homicide
intent, intentional, guilt, culpability | vorsatz, vorsätzlich, schuld | intention, intentionnel, culpabilité
evidence, proof / witness / testimony | beweis, beweismittel / zeuge, zeugen / aussage | preuve / témoin / témoignage
property, ownership / possession / owner | eigentum / besitz / eigentümer | propriété / possession / propriétaire
land register / real estate / mortgage | grundbuch / grundstück, immobilien / hypothek | registre foncier / immobilier / hypothèque
rent, lease, tenancy / tenant / landlord | miete, mietvertrag / mieter / vermieter | loyer, bail / locataire / bailleur
inheritance, succession, will, heir | erbe, erbschaft, testament, erbrecht | succession, héritage, testament, héritier
marriage / divorce / custody / maintenance, alimony / family law | ehe / scheidung / sorgerecht / unterhalt / familienrecht | mariage / divorce / garde / pension alimentaire / droit de la famille
company law / limited company, corporation / shareholder / articles of association / incorporation | gesellschaftsrecht / kapitalgesellschaft, gmbh / aktionär, gesellschafter / satzung / | droit des sociétés / société à responsabilité limitée / actionnaire / statuts /
formation, found, set up a company, establish, registration | gründung, gründen, eintragung | création, fondation, constitution, immatriculation
register, commercial register, entered in the register | register, handelsregister | registre, registre du commerce
bankruptcy, insolvency / creditor / debtor | insolvenz, konkurs / gläubiger / schuldner | faillite, insolvabilité / créancier / débiteur
tax / taxation / value added tax, VAT / tax return | steuer, besteuerung /  / umsatzsteuer, mehrwertsteuer / steuererklärung, voranmeldung | impôt, fiscal /  / taxe, TVA / déclaration fiscale
patent, patentability, patentable / invention | patent, patentierbarkeit / erfindung | brevet, brevetabilité / invention
patent claim, claims | patentanspruch, ansprüche | revendication
trade mark, trademark, brand | marke, markenrecht, warenzeichen | marque
copyright, work / author, intellectual property | urheberrecht, urheber / geistiges eigentum | droit d'auteur, auteur / propriété intellectuelle
competition, antitrust / cartel / monopoly, dominant position | wettbewerb, kartell / kartellrecht / monopol, marktbeherrschend | concurrence, cartel / monopole / entente, position dominante
consumer protection / withdrawal / unfair terms | verbraucherschutz / widerruf / klausel | protection des consommateurs / rétractation / clause abusive
constitution, constitutional / fundamental right, basic right / separation of powers | verfassung / grundrecht, grundrechte / gewaltenteilung | constitution, constitutionnel / droit fondamental / séparation des pouvoirs
human rights / freedom, liberty, freedoms | menschenrechte / freiheit, grundfreiheit, grundfreiheiten | droits de l'homme / liberté, libertés
administrative / authority / administrative act / public authority | verwaltung / behörde / verwaltungsakt / bescheid | administration / administratif / autorité / acte administratif
appeal / objection / remedy | berufung, beschwerde / widerspruch, einspruch / rechtsmittel | appel, recours / opposition /
European Union, EU, EU law, internal market | europäische union, binnenmarkt, europarecht | union européenne, marché intérieur
international law, treaty / sovereignty | völkerrecht / souveränität | droit international / souveraineté
asylum, refugee / migration law / residence permit | asyl, flüchtling / migration / aufenthalt | asile, réfugié / migration / titre de séjour
procurement, tender, public contract, award of contract | vergabe, ausschreibung, öffentlicher auftrag | marché public, appel d'offres, passation
arbitration / mediation / settlement / arbitrator | schiedsverfahren / mediation / schlichtung, vergleich / | arbitrage / médiation / transaction /
legislation, legislative, lawmaking / parliament | gesetzgebung / parlament | législation, législatif / parlement
limit, restriction, barrier | schranke, grenze, beschränkung, einschränkung | limite, restriction
permit, licence, approval, authorisation | genehmigung, bewilligung, erlaubnis, zulassung | permis, autorisation, licence, agrément
data protection, personal data / GDPR | datenschutz, personendaten / dsgvo | protection des données / RGPD
works council / collective agreement / trade union / strike | betriebsrat / tarifvertrag / gewerkschaft / streik | comité d'entreprise / convention collective / syndicat / grève
sale / purchase contract / warranty / defect | kauf / kaufvertrag / gewährleistung / mangel | vente /  / garantie / vice
void, invalid, rescind, avoid, validity | nichtig, unwirksam, anfechtung, gültigkeit | nul, invalide, nullité, validité
fiduciary / director / board | geschäftsführer / vorstand / verwaltungsrat | gérant / administrateur / conseil d'administration
legal opinion / brief, pleading / statement of claim | gutachten / schriftsatz / klageschrift | avis juridique / mémoire / requête
obligation, duty / performance of contract, perform | schuldverhältnis, leistungspflicht / erfüllung | obligation / exécution du contrat
breach of contract, non-performance / delay, default | vertragsverletzung, leistungsstörung, nichterfüllung / verzug | inexécution, manquement contractuel / retard
offer / acceptance / conclusion of contract, conclude | angebot / annahme / vertragsschluss, abschluss | offre / acceptation / conclusion du contrat
general terms, standard terms, small print | allgemeine geschäftsbedingungen, agb, kleingedrucktes | conditions générales
unjust enrichment, restitution | ungerechtfertigte bereicherung, rückgabe | enrichissement illégitime, restitution
limitation, prescription, time-barred | verjährung, verjährt | prescription, prescrit
surety / guarantee / pledge / security interest, lien | bürgschaft /  / pfand, pfandrecht / sicherheit | cautionnement /  / gage / sûreté
agency / power of attorney / representation | vertretung / vollmacht / stellvertretung | représentation / procuration / mandat
minor / legal capacity / guardianship | minderjährig / geschäftsfähigkeit / vormundschaft | mineur / capacité / tutelle
adoption / parentage / child welfare / parental responsibility | adoption / abstammung /  / elterliche sorge | adoption / filiation /  / autorité parentale
neighbour / nuisance / easement / boundary | nachbar, nachbarrecht / immission / dienstbarkeit / | voisin / trouble de voisinage / servitude /
traffic accident, insurance claim, road accident | verkehrsunfall, versicherungsfall | accident de la route, sinistre
product liability / manufacturer / defective product | produkthaftung / hersteller / fehlerhaftes produkt | responsabilité du fait des produits / producteur / produit défectueux
medical malpractice, treatment error | behandlungsfehler, arzthaftung | faute médicale
police / search / seizure / arrest / custody | polizei / durchsuchung / beschlagnahme / festnahme / haft | police / perquisition / saisie / arrestation / détention
investigation / prosecutor / accused / suspect / defendant | ermittlung / staatsanwalt / beschuldigter / verdächtiger / angeklagter | enquête / procureur / accusé / suspect / prévenu
presumption of innocence / fair trial / defence | unschuldsvermutung / faires verfahren / verteidigung | présomption d'innocence / procès équitable / défense
attempt / complicity, accomplice / participation in crime / | versuch / mittäterschaft / teilnahme / beihilfe | tentative / complicité / participation /
self-defence / justification / necessity / excuse | notwehr / rechtfertigung / notstand / entschuldigung | légitime défense /  / état de nécessité / excuse
assault, bodily harm / violence / threat | körperverletzung / gewalt / drohung, nötigung | coups et blessures / violence / menace
corruption, bribery, bribe / money laundering | korruption, bestechung / geldwäsche | corruption / blanchiment
prison, imprisonment / probation / sentencing / fine | gefängnis, freiheitsstrafe / bewährung / strafzumessung / geldstrafe | prison, emprisonnement / probation /  / amende
juvenile, young offender | jugendstrafrecht, jugendliche straftäter | justice des mineurs, jeune délinquant
cybercrime, computer crime, online fraud | computerkriminalität | cybercriminalité
jurisdiction, competence of court, competent court | zuständigkeit, gerichtsbarkeit | compétence, juridiction
enforcement, execution of judgment, attachment, bailiff | vollstreckung, zwangsvollstreckung, pfändung | exécution forcée, saisie
interim measure, injunction, urgent relief | einstweilige verfügung, vorläufiger rechtsschutz, eilverfahren | mesure provisoire, injonction, référé
burden of proof, standard of proof | beweislast, beweismass | charge de la preuve
private international law, applicable law, conflict of laws, foreign law | internationales privatrecht, anwendbares recht, kollisionsrecht | droit international privé, droit applicable
proportionality, proportionate, balance of interests | verhältnismässigkeit, verhältnismässig, interessenabwägung | proportionnalité, proportionné
equality / discrimination / equal treatment | gleichheit / diskriminierung / gleichbehandlung | égalité / discrimination / égalité de traitement
freedom of expression / press freedom / opinion | meinungsfreiheit / pressefreiheit / meinung | liberté d'expression / liberté de la presse / opinion
freedom of assembly, demonstration, protest | versammlungsfreiheit, demonstration | liberté de réunion, manifestation
religion and state, freedom of religion | religionsfreiheit | liberté de religion
constitutional court, judicial review, unconstitutional | verfassungsgericht, normenkontrolle, verfassungswidrig | cour constitutionnelle, contrôle de constitutionnalité
federalism, federal, competences of states | föderalismus, bund, länder, gesetzgebungskompetenz | fédéralisme, fédéral
legality of administration / discretion, discretionary | gesetzmässigkeit / ermessen | pouvoir d'appréciation / discrétionnaire
building permit, planning law, zoning | baubewilligung, baugenehmigung, baurecht, bebauungsplan | permis de construire, droit de l'urbanisme
environmental law, permit for installation | umweltrecht, anlagengenehmigung | droit de l'environnement
social security, social insurance / pension / unemployment benefit / welfare | sozialversicherung / rente / arbeitslosengeld / sozialhilfe | sécurité sociale, assurance sociale / rente, retraite /  / aide sociale
working time / overtime / rest period / holiday | arbeitszeit / überstunden / ruhezeit / urlaub | temps de travail / heures supplémentaires / repos / congé
maternity, protection of mothers / parental leave | mutterschutz, mutterschaft / elternzeit | maternité / congé parental
agency work, temporary work / fixed-term / subcontract | leiharbeit, zeitarbeit / befristet / | travail temporaire, intérim / durée déterminée /
warning, written warning / notice period | abmahnung, verwarnung / kündigungsfrist | avertissement / préavis
income tax / corporate tax, profit tax / double taxation | einkommensteuer / körperschaftsteuer, gewinnsteuer / doppelbesteuerung | impôt sur le revenu / impôt sur les sociétés / double imposition
state aid, subsidy | beihilfe, subvention | aide d'état, subvention
merger control / abuse of dominance / price fixing | fusionskontrolle / missbrauch / preisabsprache | contrôle des concentrations / abus / entente sur les prix
unfair competition, misleading advertising | unlauterer wettbewerb, irreführende werbung | concurrence déloyale, publicité trompeuse
industrial design, design right / novelty | geschmacksmuster, designrecht / neuheit | dessin et modèle / nouveauté
licensing, licence agreement, royalties | lizenzvertrag, lizenzgebühr | contrat de licence, redevance
securities law / prospectus / insider trading | wertpapierrecht / prospekt / insiderhandel | droit boursier / prospectus / délit d'initié
board duties, director's liability, general meeting | organhaftung, hauptversammlung, generalversammlung | responsabilité des dirigeants, assemblée générale
partnership / sole trader / cooperative / legal form | personengesellschaft / einzelunternehmen / genossenschaft / rechtsform | société de personnes / entreprise individuelle / coopérative / forme juridique
foundation / trust / non-profit | stiftung /  / gemeinnützig | fondation / fiducie / but non lucratif
war crime / humanitarian law / armed conflict / prisoner of war | kriegsverbrechen / humanitäres völkerrecht / bewaffneter konflikt / | crime de guerre / droit humanitaire / conflit armé /
use of force, self-defence of states / Security Council / United Nations | gewaltverbot / sicherheitsrat / vereinte nationen | recours à la force / conseil de sécurité / nations unies
diplomatic / immunity / embassy | diplomatisch / immunität / botschaft | diplomatique / immunité / ambassade
law of the sea, maritime law, fishing rights | seerecht, seevölkerrecht | droit de la mer, droit maritime
extradition, mutual assistance | auslieferung, rechtshilfe | extradition, entraide judiciaire
free movement / residence / establishment / goods across borders | freizügigkeit /  / niederlassung / warenverkehr | libre circulation /  / établissement /
direct effect / directive / regulation / primacy | unmittelbare wirkung / richtlinie / verordnung / vorrang | effet direct / directive / règlement / primauté
interpretation of statutes, wording, legislative intent, teleological | gesetzesauslegung, wortlaut, entstehungsgeschichte | interprétation de la loi, lettre, intention du législateur
legal research, find judgments, legal database | rechtsrecherche, juristische recherche | recherche juridique
subsume, facts of the case, apply statute to facts, case solution | subsumieren, sachverhalt, falllösung | subsumer, faits, résolution de cas
notary, authentication, certify | notar, beurkundung, beglaubigung | notaire, acte authentique, certification
`
