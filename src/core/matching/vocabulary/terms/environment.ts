export const environment = `
environment, environmental, ecological, ecology | umwelt, ökologisch, ökologie | environnement, environnemental, écologique, écologie
climate, climate change, global warming, warming | klima, klimawandel, erderwärmung, erwärmung | climat, changement climatique, réchauffement
greenhouse gas / carbon dioxide, CO2 / emission / carbon footprint | treibhausgas / kohlendioxid / ausstoss, emission / fussabdruck | gaz à effet de serre / dioxyde de carbone / émission / empreinte carbone
emissions trading, carbon tax, environmental policy instrument | emissionshandel, umweltpolitik, umweltabgabe | échange de quotas, taxe carbone, politique environnementale
sustainability, sustainable, sustainable development | nachhaltigkeit, nachhaltig, nachhaltige entwicklung | durabilité, durable, développement durable
species / biodiversity, diversity, species diversity, species richness | art, pflanzenarten, tierarten / arten, artenvielfalt, vielfalt, biodiversität | espèce / biodiversité, diversité
plot, sample plot, quadrat, transect | probefläche, fläche, transekt | parcelle, placette, transect
meadow, grassland, pasture | wiese, grünland, weide | prairie, pré, pâturage
habitat, biotope, ecosystem | lebensraum, biotop, ökosystem | habitat, biotope, écosystème
forest, woodland / forestry, silviculture / protection forest | wald, forst / forstwirtschaft / schutzwald | forêt / sylviculture, foresterie /
bird, ornithology, birds | vogel, vögel, ornithologie | oiseau, ornithologie
insect / bee / pollinator / amphibian / fish | insekt / biene / bestäuber / amphibie / fisch | insecte / abeille / pollinisateur / amphibien / poisson
wildlife, game / deer / population / | wildtier, wild / reh / population / | faune / cerf / population / gibier
nature conservation, conservation / protected area / national park / nature reserve | naturschutz / schutzgebiet / nationalpark / naturschutzgebiet | protection de la nature / aire protégée / parc national / réserve naturelle
invasive species, alien species, neophyte | invasive art, neophyt | espèce invasive, espèce envahissante
waste, refuse, garbage, rubbish, household waste, municipal waste | abfall, müll, hausmüll, siedlungsabfall | déchet, ordures, déchets ménagers
recycling, recycle / reuse / waste hierarchy / circular economy / disposal / landfill / incineration | wiederverwertung, recycling / wiederverwendung /  / kreislaufwirtschaft / entsorgung / deponie / verbrennung | recyclage / réutilisation /  / économie circulaire / élimination / décharge / incinération
life cycle assessment, life cycle, LCA / raw material to disposal / environmental burden | ökobilanz, lebenszyklus, lebenszyklusanalyse /  / umweltbelastung | analyse du cycle de vie, cycle de vie, écobilan /  / charge environnementale
pollution, pollutant, contamination, contaminated | verschmutzung, schadstoff, belastung, kontamination, altlast | pollution, polluant, contamination
wastewater, sewage / treatment plant, sewage plant | abwasser / kläranlage, abwasserreinigung | eaux usées / station d'épuration, épuration
drinking water / groundwater, aquifer / water supply | trinkwasser / grundwasser / wasserversorgung | eau potable / nappe phréatique, eau souterraine /
river, stream / lake, pond / flood / hydrology / | fluss, bach / see, teich / hochwasser / hydrologie / gewässer | rivière, fleuve / lac, étang / crue, inondation / hydrologie /
sea, ocean, marine / coast / coral | meer, ozean, marin / küste / koralle | mer, océan, marin / côte / corail
soil / soil erosion, erosion / fertility / humus | boden / bodenerosion, erosion / fruchtbarkeit / humus | sol / érosion / fertilité / humus
agriculture, farming / crop / farm / organic farming | landwirtschaft / anbau, ackerbau / hof / biolandbau | agriculture / culture / exploitation agricole, ferme / agriculture biologique
pesticide / fertiliser / nitrogen / nutrient | pestizid, pflanzenschutzmittel / dünger / stickstoff / nährstoff | pesticide / engrais / azote / nutriment
air quality / fine dust, particulate / ozone / smog | luftqualität / feinstaub / ozon / | qualité de l'air / particules fines / ozone /
noise pollution, noise level | lärmbelastung, lärmschutz | nuisance sonore, bruit
satellite image / remote sensing / aerial photograph / land cover / land use | satellitenbild / fernerkundung / luftbild / landbedeckung / landnutzung | image satellite / télédétection / photographie aérienne / occupation du sol / utilisation du sol
geographic information system, GIS / map, mapping | geoinformationssystem, gis / karte, kartierung | système d'information géographique, SIG / carte, cartographie
geology / rock / mineral / glacier / volcano | geologie / gestein / mineral / gletscher / vulkan | géologie / roche / minéral / glacier / volcan
avalanche / rockfall / landslide / natural hazard / earthquake | lawine / steinschlag / rutschung / naturgefahr / erdbeben | avalanche / chute de pierres / glissement de terrain / danger naturel / séisme
weather, meteorology / precipitation, rain / drought | wetter, meteorologie / niederschlag, regen / dürre, trockenheit | météo, météorologie / précipitation, pluie / sécheresse
environmental impact assessment, impact study | umweltverträglichkeitsprüfung, umweltverträglichkeit | étude d'impact, évaluation environnementale
environmental management / EMAS / ISO 14001 / environmental audit | umweltmanagement /  /  / umweltaudit, umwelterklärung | management environnemental /  /  / audit environnemental
energy transition / renewable energy / energy saving | energiewende / erneuerbare energie / energieeinsparung | transition énergétique / énergie renouvelable / économie d'énergie
spatial planning, land use planning, landscape, landscape planning | raumplanung, flächennutzungsplan, landschaft, landschaftsplanung | aménagement du territoire, paysage, planification
garden / horticulture / prune / orchard | garten / gartenbau / obstbau / schnitt | jardin / horticulture / verger / taille
microplastic, plastic waste | mikroplastik, plastikmüll | microplastique, déchet plastique
toxicity, toxic, ecotoxicology, toxin | toxizität, giftig, ökotoxikologie, gift | toxicité, toxique, écotoxicologie
food chain, food web, predator | nahrungskette, nahrungsnetz, räuber | chaîne alimentaire, réseau trophique, prédateur
photosynthesis / cell / genetics, gene / evolution | photosynthese / zelle / genetik, gen / evolution | photosynthèse / cellule / génétique, gène / évolution
indicator species, bioindicator, quality of water | zeigerart, bioindikator, gewässergüte | espèce indicatrice, bioindicateur, qualité de l'eau
monitoring, long-term observation, census, inventory | monitoring, langzeitbeobachtung, bestandsaufnahme, kartierung | suivi, observation à long terme, inventaire, recensement
restoration, renaturation, rewild, re-establish | renaturierung, wiederherstellung | renaturation, restauration écologique
carrying capacity / stock, fish stock / fishery | tragfähigkeit / bestand / fischerei | capacité de charge / stock / pêche
consumption, consumer behaviour, lifestyle | konsum, verbrauch, lebensstil | consommation, mode de vie
environmental education, raise awareness, public awareness | umweltbildung, sensibilisierung | éducation à l'environnement, sensibilisation
environmental justice, vulnerable, adaptation to climate | umweltgerechtigkeit, klimaanpassung, anpassung | justice environnementale, adaptation
carbon cycle / carbon storage / carbon sink, sequestration | kohlenstoffkreislauf / kohlenstoffspeicher / senke | cycle du carbone / stockage du carbone / puits de carbone
greenhouse effect, radiation balance, climate system | treibhauseffekt, strahlungsbilanz, klimasystem | effet de serre, bilan radiatif, système climatique
climate model, climate scenario, projection, IPCC | klimamodell, klimaszenario, klimaprojektion | modèle climatique, scénario climatique
climate protection, mitigation, reduce emissions, decarbonise | klimaschutz, minderung, emissionen senken | protection du climat, atténuation, décarboner
heat wave / urban heat / cooling of cities / green roof | hitzewelle / hitzeinsel / stadtklima / gründach | canicule / îlot de chaleur /  / toit végétalisé
sea level / coastal protection / dyke / storm surge | meeresspiegel / küstenschutz / deich / sturmflut | niveau de la mer / protection côtière / digue / tempête
glacier retreat / permafrost / ice / snow / polar | gletscherschwund / permafrost / eis / schnee / | recul des glaciers / pergélisol / glace / neige /
flood protection / flood risk / retention / dam | hochwasserschutz / überschwemmung / rückhaltebecken / | protection contre les crues / risque d'inondation / rétention /
drought / irrigation / water shortage / water use | dürre / bewässerung / wasserknappheit / | sécheresse / irrigation / pénurie d'eau /
runoff / precipitation / evaporation / catchment / water balance / discharge | abfluss /  / verdunstung / einzugsgebiet / wasserbilanz / | ruissellement /  / évaporation / bassin versant / bilan hydrique /
water quality / eutrophication / nitrate / algae / phosphorus | wasserqualität / eutrophierung / nitrat / algen / phosphor | qualité de l'eau / eutrophisation / nitrate / algues / phosphore
water sample, take water samples, chemical analysis of water | wasserprobe, gewässerprobe, wasseranalyse | échantillon d'eau, prélèvement d'eau, analyse de l'eau
aquatic organisms, macroinvertebrate / benthos / fish fauna | wasserlebewesen, makrozoobenthos /  / fischfauna | organismes aquatiques, macro-invertébrés /  / faune piscicole
wetland / bog, moor / peat / floodplain | feuchtgebiet / moor / torf / aue | zone humide / tourbière / tourbe / plaine alluviale
sludge, activated sludge, biological treatment, clarifier | klärschlamm, belebtschlamm, biologische reinigung | boues, boues activées, traitement biologique
landfill gas / leachate / contaminated site / remediation, clean up soil | / sickerwasser /  / altlastensanierung, bodensanierung, sanierung | / lixiviat / site contaminé / dépollution, assainissement
heavy metal / lead / mercury / cadmium | schwermetall / blei / quecksilber / | métal lourd / plomb / mercure /
compost, composting / organic waste / biogas | kompost, kompostierung / bioabfall / biogas | compost, compostage / biodéchets / biogaz
packaging / plastic / single-use / reusable | verpackung / plastik / einweg / mehrweg | emballage / plastique / jetable / réutilisable
hazardous waste, toxic waste, electronic waste | sondermüll, sonderabfall, elektroschrott | déchet dangereux, déchets électroniques
eco-design, product durability, repairability, cradle to cradle | ökodesign, reparierbarkeit | écoconception, réparabilité
material flow, resource efficiency, material balance, ecological footprint | stoffstrom, ressourceneffizienz, ökologischer fussabdruck | flux de matières, efficacité des ressources, empreinte écologique
environmental indicator, limit value, threshold, environmental standard | umweltindikator, grenzwert, schwellenwert | indicateur environnemental, valeur limite, seuil
emission inventory / exhaust gas / air pollutant / dispersion model | emissionskataster / abgas / luftschadstoff / ausbreitungsmodell | inventaire des émissions / gaz d'échappement / polluant / modèle de dispersion
energy audit, energy consulting, energy balance of building, save energy | energieaudit, energieberatung, energie sparen | audit énergétique, conseil en énergie, économiser l'énergie
hydropower, water power / geothermal / biomass | wasserkraft / geothermie / biomasse | hydroélectricité / géothermie / biomasse
wind measurement, wind potential, wind farm | windmessung, windpotenzial, windpark | mesure du vent, potentiel éolien, parc éolien
population dynamics, growth of populations, birth and death rate, viability | populationsdynamik, populationsentwicklung | dynamique des populations
competition between species / symbiosis / niche / parasite / interaction of species | konkurrenz / symbiose / nische / parasit / | compétition / symbiose / niche / parasite /
succession / disturbance / natural regeneration | sukzession / störung / naturverjüngung | succession écologique / perturbation / régénération naturelle
identify plants, plant identification, identification key, flora | pflanzenbestimmung, bestimmungsschlüssel, pflanzen bestimmen | identification des plantes, clé de détermination
red list, endangered, threatened, extinct, rare species | rote liste, gefährdet, bedroht, ausgestorben, seltene arten | liste rouge, menacé, en danger, disparu, espèce rare
reintroduction, breeding programme, captive breeding | wiederansiedlung, auswilderung, zuchtprogramm | réintroduction, programme d'élevage
habitat network, corridor / connectivity / fragmentation / | biotopverbund, korridor /  / zerschneidung / | réseau écologique, corridor /  / fragmentation / connectivité
mammal / bat / wolf / bear / lynx / large carnivore | säugetier / fledermaus / wolf / bär / luchs / | mammifère / chauve-souris / loup / ours / lynx /
camera trap / capture-recapture / animal tracking, tracks / count animals | fotofalle / fang-wiederfang / besenderung, spuren / tiere zählen | piège photographique / capture-recapture / pistage, traces /
bird ringing / bird song / breeding bird / bird survey | beringung / vogelstimme / brutvogel / vogelzählung | baguage / chant d'oiseau / oiseau nicheur /
butterfly / beetle / wild bee / spider / insect trap | schmetterling / käfer / wildbiene / spinne / | papillon / coléoptère / abeille sauvage / araignée /
lichen / moss / fungus, mushroom | flechte / moos / pilz | lichen / mousse / champignon
timber harvest / thinning / forest inventory / tree planting / forest management | holzernte / durchforstung / waldinventur / aufforstung / waldbewirtschaftung | récolte de bois / éclaircie / inventaire forestier / reboisement / gestion forestière
bark beetle / forest damage / storm damage / forest fire | borkenkäfer / waldschaden / sturmschaden / waldbrand | bostryche / dégâts forestiers /  / incendie de forêt
tree care, urban trees, tree assessment | baumpflege, stadtbäume, baumkontrolle | soin des arbres, arbres urbains
crop rotation / tillage, ploughing / cover crop / seed | fruchtfolge / bodenbearbeitung, pflügen / zwischenfrucht / saatgut | rotation des cultures / travail du sol, labour /  / semences
pest / pest control, biological control / weed | schädling / schädlingsbekämpfung / unkraut | ravageur / lutte biologique / mauvaise herbe
animal husbandry / cattle / dairy / sheep / grazing | tierhaltung / rinder / milchvieh / schafe / beweidung | élevage / bovins / vache laitière / moutons / pâturage
agroforestry / permaculture / agroecology | agroforst / permakultur / agrarökologie | agroforesterie / permaculture / agroécologie
vineyard, viticulture / wine growing / fruit growing | weinbau, rebberg /  / obstbau | viticulture, vigne /  / arboriculture
soil profile / soil type / horizon / grain size / pH / soil sample | bodenprofil / bodentyp /  / bodenart /  / bodenprobe | profil de sol / type de sol /  /  /  / échantillon de sol
sealing, land take, urban sprawl, building land | versiegelung, flächenverbrauch, zersiedelung | imperméabilisation, artificialisation, étalement urbain
landscape assessment, scenery, landscape architecture, park, green space | landschaftsbild, landschaftsarchitektur, park, grünfläche | évaluation du paysage, architecture du paysage, parc, espace vert
recreation / visitor management / ecotourism / hiking | erholung / besucherlenkung / ökotourismus / wandern | loisirs / gestion des visiteurs / écotourisme / randonnée
mountain, alpine / slope / debris flow / hazard map | gebirge, alpin / hang / murgang / gefahrenkarte | montagne, alpin / pente / lave torrentielle / carte des dangers
remote sensing classification / vegetation index / change detection / satellite | / vegetationsindex / veränderungsanalyse / satellit | / indice de végétation / détection de changement / satellite
GPS, coordinate, field mapping, spatial data, layer | gps, koordinate, feldkartierung, geodaten | gps, coordonnées, cartographie de terrain, données spatiales
spatial analysis, buffer, overlay, interpolation | räumliche analyse, verschneidung, puffer | analyse spatiale, tampon, superposition
mineral identification, rock types, geological map, stratigraphy of rocks | mineralbestimmung, gesteinsarten, geologische karte | détermination des minéraux, types de roches, carte géologique
volcanism / plate tectonics / earthquake risk | vulkanismus / plattentektonik / erdbebenrisiko | volcanisme / tectonique des plaques / risque sismique
groundwater flow, well, pumping test, recharge | grundwasserströmung, brunnen, pumpversuch, neubildung | écoulement souterrain, puits, essai de pompage, recharge
fisheries / overfishing / aquaculture / catch quota | fischerei / überfischung / aquakultur / fangquote | pêche / surpêche / aquaculture / quota
coral bleaching / ocean acidification / marine protected area / plankton | korallenbleiche / versauerung / meeresschutzgebiet / plankton | blanchissement des coraux / acidification / aire marine protégée / plancton
oil spill, marine litter, ship pollution | ölpest, meeresmüll | marée noire, déchets marins
environmental law, nature conservation law, polluter pays, precautionary principle | umweltrecht, naturschutzrecht, verursacherprinzip, vorsorgeprinzip | droit de l'environnement, pollueur-payeur, principe de précaution
international agreement, Paris Agreement, Kyoto, convention | klimaabkommen, übereinkommen | accord de Paris, convention
environmental economics, external cost, ecosystem services, valuation of nature | umweltökonomie, externe kosten, ökosystemleistung | économie de l'environnement, coût externe, services écosystémiques
eco-label, certification, green procurement, sustainable procurement | umweltzeichen, zertifizierung, nachhaltige beschaffung | écolabel, certification, achats durables
sustainable mobility / cycling / public transport / bicycle | nachhaltige mobilität / radverkehr, fahrrad / öffentlicher verkehr / | mobilité durable / vélo / transports publics /
participation, citizens, public participation, citizen science | bürgerbeteiligung, bürger, beteiligung | participation citoyenne, citoyens, science participative
environmental communication, campaign for environment, nature guide | umweltkommunikation, naturführung | communication environnementale, guide nature
light pollution, night sky | lichtverschmutzung | pollution lumineuse
noise map, traffic noise | lärmkarte, verkehrslärm | carte de bruit, bruit routier
`
