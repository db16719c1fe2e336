/**
 * Cases that exclude one another where they are what is learned about: children and elderly people, steel and timber. A line a
 * family: English | German | French, a slash between its cases, in the same places of the three columns, and single words of
 * one case with spaces between.
 */
export const exclusiveCases = `
newborn newborns neonate neonatal / infant infants baby babies toddler toddlers / child children childhood pupil pupils / adolescent adolescents teenager teenagers youth / adult adults adulthood / elderly older senior seniors geriatric pensioner pensioners retiree retirees | neugeborene neugeborenen / säugling säuglinge kleinkind kleinkinder / kind kinder kindern kindheit schüler schülerinnen / jugendliche jugendlichen jugend / erwachsene erwachsenen / ältere älteren alte alten senioren betagte rentner geriatrisch | nouveau-né nouveau-nés nouveau / nourrisson nourrissons bébé bébés / enfant enfants enfance élève élèves / adolescent adolescents adolescence jeune jeunes / adulte adultes / âgé âgée âgés âgées aîné aînés retraité retraités senior seniors
woman women female / man men male | frau frauen weiblich weibliche weiblichen / mann männer männern männlich männliche | femme femmes féminin féminine / homme hommes masculin masculine
horse horses equine / dog dogs canine / cat cats feline / cattle cow cows bovine / pig pigs swine / sheep / goat goats / poultry chicken chickens hen hens / fish / bee bees / bird birds | pferd pferde pferden / hund hunde hunden / katze katzen / rind rinder rindern kuh kühe / schwein schweine schweinen / schaf schafe / ziege ziegen / geflügel huhn hühner / fisch fische / biene bienen / vogel vögel vögeln | cheval chevaux équin / chien chiens / chat chats / bovin bovins vache vaches / porc porcs / mouton moutons / chèvre chèvres / volaille volailles poule / poisson poissons / abeille abeilles / oiseau oiseaux
steel / timber wood wooden / concrete / aluminium aluminum / glass / plastic plastics polymer polymers / ceramic ceramics / masonry brick bricks / copper / textile textiles / stone | stahl stähle / holz / beton / aluminium / glas / kunststoff kunststoffe kunststoffen / keramik / mauerwerk ziegel / kupfer / textilien textil / stein | acier aciers / bois / béton / aluminium / verre / plastique plastiques polymère / céramique céramiques / maçonnerie brique / cuivre / textile textiles / pierre
civil / criminal penal / administrative / constitutional | zivilrecht zivilrechtlich zivilrechtliche zivilprozess zivilverfahren / strafrecht strafrechtlich strafrechtliche strafprozess strafverfahren / verwaltungsrecht verwaltungsrechtlich / verfassungsrecht verfassungsrechtlich | civil civile civils / pénal pénale pénaux / administratif administrative / constitutionnel constitutionnelle
ancient antiquity antique / medieval / renaissance / baroque / romantic romanticism / modern modernist modernism twentieth / nineteenth / contemporary | antike antik antiken altertum / mittelalter mittelalterlich mittelalterliche / renaissance / barock / romantik / moderne modern moderner / neunzehnten / zeitgenössisch zeitgenössische gegenwart | antiquité antique antiques / médiéval médiévale médiévaux / renaissance / baroque / romantisme romantique / moderne modernes / dix-neuvième / contemporain contemporaine contemporains
europe european / africa african / asia asian / america american / australia australian | europa europäisch europäische europäischen mitteleuropa mitteleuropas / afrika afrikanisch afrikanische / asien asiatisch asiatische / amerika amerikanisch amerikanische nordamerika nordamerikas südamerika / australien australisch | europe européen européenne européens / afrique africain africaine / asie asiatique / amérique américain américaine / australie australien
northern / southern / eastern / western | nördlich nördliche nördlichen / südlich südliche südlichen / östlich östliche östlichen / westlich westliche westlichen | septentrional / méridional / oriental orientale / occidental occidentale
kindergarten kindergartens preschool nursery / primary elementary / secondary / university universities tertiary / vocational | kindergarten kita vorschule / grundschule primarschule / sekundarstufe gymnasium / hochschule universität / berufsschule | maternelle crèche / primaire élémentaire / secondaire collège lycée / université universitaire / professionnelle
wind / solar photovoltaic / hydropower hydroelectric / nuclear / biomass biogas / coal / geothermal | wind windkraft windenergie / solar photovoltaik solarthermie / wasserkraft / kernkraft kernenergie / biomasse biogas / kohle / geothermie | éolien éolienne éoliennes / solaire photovoltaïque / hydroélectrique hydraulique / nucléaire / biomasse biogaz / charbon / géothermie géothermique
road roads / rail railway railways / air aviation / sea maritime shipping / bicycle bicycles cycling | strasse strassen straße straßen / schiene bahn eisenbahn / luft luftfahrt / see seeschifffahrt / fahrrad radverkehr | route routes routier / rail ferroviaire / aérien aérienne / maritime / vélo cyclable
print printed / radio / television / podcast podcasts / film films | print / radio hörfunk / fernsehen / podcast podcasts / film filme | imprimé imprimée presse / radio / télévision / podcast podcasts / film films cinéma
piano / violin / guitar / organ / flute recorder / choir choral / orchestra orchestral | klavier / geige violine / gitarre / orgel / flöte blockflöte / chor / orchester | piano / violon / guitare / orgue / flûte / chœur choral / orchestre
painting paintings / sculpture sculptures / photography photograph photographs / opera / symphony symphonies / dance / theatre theater / novel novels / poem poems poetry | malerei gemälde / skulptur skulpturen plastik / fotografie / oper opern / sinfonie symphonie / tanz / theater / roman romane / gedicht gedichte lyrik | peinture peintures / sculpture sculptures / photographie / opéra / symphonie / danse / théâtre / roman romans / poème poèmes poésie
android / ios iphone / windows / linux / macos | android / ios / windows / linux / macos | android / ios / windows / linux / macos
river rivers / lake lakes / ocean oceans marine / groundwater / wastewater sewage | fluss flüsse flüssen / see seen / meer meere ozean / grundwasser / abwasser | rivière rivières fleuve fleuves / lac lacs / océan océans mer marin / nappe / eaux usées
heart cardiac / lung lungs pulmonary / kidney kidneys renal / liver hepatic / brain cerebral / skin / bone bones / eye eyes / ear ears / tooth teeth dental | herz herzens / lunge lungen / niere nieren / leber / gehirn / haut / knochen / auge augen / ohr ohren / zahn zähne | cœur cardiaque / poumon poumons pulmonaire / rein reins rénal / foie hépatique / cerveau cérébral / peau / os / œil yeux / oreille oreilles / dent dents dentaire
water / soil soils / air | wasser / boden böden / luft | eau eaux / sol sols / air
rural / urban | ländlich ländliche ländlichen / städtisch städtische städtischen urban urbane | rural rurale ruraux rurales / urbain urbaine urbains
public / private | öffentlich öffentliche öffentlichen / privat private privaten | public publique publics publiques / privé privée privés privées
oral spoken / written | mündlich mündliche mündlichen / schriftlich schriftliche schriftlichen | oral orale oraux / écrit écrite écrits
qualitative / quantitative | qualitativ qualitative qualitativen / quantitativ quantitative quantitativen | qualitatif qualitative / quantitatif quantitative
direct / indirect | direkt direkte direkten / indirekt indirekte indirekten | direct directe directs / indirect indirecte indirects
internal / external | intern interne internen / extern externe externen | interne internes / externe externes
linear / nonlinear / quadratic | linear lineare linearen / nichtlinear nichtlineare / quadratisch quadratische | linéaire linéaires / non-linéaire / quadratique
organic / inorganic | organisch organische organischen / anorganisch anorganische | organique organiques / inorganique minérale
static / dynamic | statisch statische statischen / dynamisch dynamische dynamischen | statique statiques / dynamique dynamiques
acute / chronic | akut akute akuten / chronisch chronische chronischen | aigu aiguë / chronique chroniques
indoor / outdoor | innenraum / aussenraum | intérieur / extérieur
supervised / unsupervised / reinforcement | überwachtes überwachte / unüberwachtes unüberwachte / bestärkendes | supervisé / non-supervisé / renforcement
monetary / fiscal | geldpolitik / fiskalpolitik | monétaire / budgétaire
import imports / export exports | import importe einfuhr / export exporte ausfuhr | importation importations / exportation exportations
debit / credit | soll / haben | débit / crédit
asset assets / liability liabilities | aktiva vermögen / passiva schulden | actif actifs / passif passifs
supply / demand | angebot / nachfrage | offre / demande
mother mothers / father fathers | mutter mütter / vater väter | mère mères / père pères
physical / mental psychological | körperlich körperliche / psychisch psychische | physique / psychique mentale
summer / winter / spring / autumn | sommer / winter / frühling / herbst | été / hiver / printemps / automne
encrypt encryption encrypting / decrypt decryption decrypting | verschlüsseln verschlüsselung / entschlüsseln entschlüsselung | chiffrer chiffrement / déchiffrer déchiffrement
encode encoding encoder / decode decoding decoder | kodieren kodierung / dekodieren dekodierung | encoder encodage / décoder décodage
install installing installation / uninstall dismantle dismantling demolish demolition | einbauen einbau installieren / ausbauen ausbau demontieren demontage abbrechen abriss | installer installation / démonter démontage démolir démolition
assemble assembling / disassemble disassembling | zusammenbauen montieren / zerlegen | assembler / désassembler
buy buying buyer buyers purchase purchasing purchaser / sell selling seller sellers sale sales | kaufen einkaufen käufer einkauf / verkaufen verkäufer verkauf | acheter achat achats acheteur / vendre vente ventes vendeur
lend lending lender / borrow borrowing borrower | verleihen kreditgeber / leihen kreditnehmer | prêter prêteur / emprunter emprunteur
artery arteries arterial / vein veins venous | arterie arterien arteriell / vene venen venös | artère artères artériel / veine veines veineux
hypertension hypertensive / hypotension hypotensive | bluthochdruck hypertonie / hypotonie | hypertension / hypotension
hyperglycaemia hyperglycemia / hypoglycaemia hypoglycemia | hyperglykämie überzuckerung / hypoglykämie unterzuckerung | hyperglycémie / hypoglycémie
mitosis / meiosis | mitose / meiose | mitose / méiose
anode / cathode | anode / kathode | anode / cathode
ascending / descending | aufsteigend aufsteigende / absteigend absteigende | croissant croissante ascendant / décroissant décroissante descendant
`
