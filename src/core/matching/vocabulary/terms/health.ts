export const health = `
patient, resident, sick person, ill | patient, patientin, bewohner, kranke | patient, malade, résident
disease, illness, disorder, sickness, condition | krankheit, erkrankung, störung, leiden | maladie, affection, trouble
health, well-being | gesundheit, wohlbefinden | santé, bien-être
nursing, care, nurse | pflege, pflegen, krankenpflege, versorgung | soins, soins infirmiers, infirmier
treatment, therapy, cure | behandlung, therapie | traitement, thérapie
diagnosis, diagnostic, diagnose | diagnose, diagnostik, befund | diagnostic
medication, medicine, drug, pharmaceutical, tablet / dose, dosage | medikament, arzneimittel, arznei, tablette / dosis, dosierung | médicament, comprimé / dose, posologie
pain, ache, analgesic | schmerz, schmerzen | douleur
wound / dressing, bandage / ulcer, pressure ulcer | wunde / verband / dekubitus, druckgeschwür | plaie / pansement / escarre
birth, labour, delivery, childbirth, midwife, obstetric | geburt, entbindung, hebamme, gebären | naissance, accouchement, sage-femme
pregnancy, pregnant, antenatal | schwangerschaft, schwanger | grossesse, enceinte
normal, without complications, physiological, uncomplicated | normal, ohne komplikationen, physiologisch | normal, sans complications, physiologique
infection, contagious, infectious / hygiene / germ / bacteria / virus | infektion, ansteckend / hygiene / keim / bakterien / virus | infection, contagieux / hygiène / germe / bactérie / virus
vaccine, vaccination, immunisation, vaccinate / immunity | impfung, impfstoff, impfen / immunität | vaccin, vaccination, vacciner / immunité
outbreak, epidemic, epidemiology, pandemic | ausbruch, epidemie, epidemiologie, seuche | épidémie, flambée, épidémiologie, foyer
case-control, ill with well, cohort | fall-kontroll, kohorte | cas-témoins, cohorte
food poisoning, foodborne, food-borne | lebensmittelvergiftung, lebensmittelbedingt | intoxication alimentaire, toxi-infection
malnutrition, undernutrition, undernourished | mangelernährung, unterernährung | dénutrition, malnutrition
nutrition / diet / dietetics / feeding | ernährung / kost / diät / kostform | nutrition / régime / diététique / alimentation
screening, screen, early detection | screening, früherkennung, erfassen | dépistage
mental health, psychiatric, psychological, mental, psychic | psychisch, psychiatrisch, seelisch, psychologisch | psychique, psychiatrique, mental, psychologique
depression / anxiety / distress / suicide, suicidal | depression / angst / not / suizid, suizidal | dépression / anxiété / détresse / suicide, suicidaire
crisis intervention, acute distress, calm the situation, de-escalate | krisenintervention, deeskalation, beruhigen | intervention de crise, apaiser, désamorcer
addiction / alcohol / tobacco / drug abuse / substance use | sucht / alkohol / tabak /  / abhängigkeit | addiction / alcool / tabac /  / dépendance
motivational interviewing, counselling | motivierende gesprächsführung, beratung | entretien motivationnel, conseil
stroke, cerebral | schlaganfall, hirnschlag | accident vasculaire cérébral, AVC
heart, cardiac, cardiovascular / electrocardiogram / arrhythmia | herz, kardial / elektrokardiogramm / rhythmusstörung | coeur, cardiaque / électrocardiogramme / arythmie
blood / blood pressure / vital signs / pulse | blut / blutdruck / vitalzeichen / puls | sang / tension artérielle / signes vitaux / pouls
breathing, respiratory / lung / airway / tracheostomy / asthma | atmung / lunge / atemwege /  / beatmung | respiration / poumon / voies respiratoires /  /
diabetes / insulin / blood sugar, glucose | diabetes / insulin / blutzucker | diabète / insuline / glycémie
cancer, tumour, oncology | krebs, tumor, onkologie | cancer, tumeur, oncologie
surgery, operation, surgical, perioperative | operation, chirurgie, chirurgisch | chirurgie, opération, chirurgical
hip replacement / prosthesis / joint / orthopaedic | hüfte / hüftprothese / prothese / gelenk | prothèse de hanche / prothèse / articulation / hanche
mobilise, mobilisation, mobility, get up, walk, transfer | mobilisieren, mobilisation, bewegen, aufstehen | mobiliser, mobilisation, se lever, marcher
exercise / physiotherapy / physical activity / rehabilitation | übung / physiotherapie / bewegung / rehabilitation | exercice / physiothérapie / activité physique / rééducation, réadaptation
fall, falling, fall prevention | sturz, stürze, sturzprävention | chute, prévention des chutes
dementia, Alzheimer, cognitive impairment, confused, memory loss | demenz, alzheimer, verwirrt | démence, alzheimer, troubles cognitifs
palliative, end of life, dying, terminal, death | palliativ, lebensende, sterben, sterbend, tod | palliatif, fin de vie, mourant, mort
first aid, resuscitation, emergency care, cardiac arrest, reanimation | erste hilfe, wiederbelebung, reanimation, notfallversorgung | premiers secours, réanimation, soins d'urgence
hospital, clinic, ward | krankenhaus, spital, klinik, station | hôpital, clinique, service
physician, doctor, medical | arzt, ärztin, ärztlich, medizinisch | médecin, médical
anatomy / organ / body / muscle / bone / skeleton | anatomie / organ / körper / muskel / knochen / skelett | anatomie / organe / corps / muscle / os / squelette
growth, motor skills, motor development | wachstum, motorik, entwicklung | croissance, motricité
laboratory / specimen / blood test / microscope | labor / probe / blutuntersuchung / mikroskop | laboratoire / prélèvement / analyse de sang / microscope
X-ray / radiology / imaging / ultrasound / radiation | röntgen / radiologie / bildgebung / ultraschall / strahlung | radiographie / radiologie / imagerie / échographie / rayonnement
prevention, health promotion, preventive | prävention, vorsorge, gesundheitsförderung | prévention, promotion de la santé
public health / population | volksgesundheit / bevölkerung | santé publique / population
incidence / prevalence / mortality | inzidenz / prävalenz / sterblichkeit | incidence / prévalence / mortalité
tooth, teeth, dental / oral | zahn, zähne / mund | dent, dentaire / buccal
skin, dermatology | haut | peau, cutané
eye, vision, sight | auge, sehen | oeil, yeux, vue
hearing / ear / deaf | gehör / ohr / taub | ouïe / oreille / sourd
speech therapy / swallowing, dysphagia | logopädie / schlucken, schluckstörung | orthophonie / déglutition
disability, disabled, impairment, handicap | behinderung, beeinträchtigung | handicap, déficience
allergy, allergen, intolerance | allergie, allergen, unverträglichkeit | allergie, allergène
handover, shift / care plan / nursing documentation | übergabe / pflegeplan / pflegedokumentation | transmission, relève / plan de soins /
informed consent, patient rights | einwilligung, aufklärung, patientenrecht | consentement éclairé, droits du patient
sleep, stress | schlaf, stress, belastung | sommeil, stress
anticoagulant, blood thinner / thrombosis, clot, embolism | gerinnungshemmer, blutverdünner / thrombose, gerinnsel, embolie | anticoagulant / thrombose, caillot, embolie
hypertension, high blood pressure | bluthochdruck, hypertonie | hypertension
antibiotic, antimicrobial / resistance | antibiotikum, antibiotika / resistenz | antibiotique / résistance
side effect, adverse effect / interaction / contraindication | nebenwirkung, unerwünscht / wechselwirkung / kontraindikation | effet secondaire, contre-indication / effet indésirable / interaction
injection, inject / infusion, intravenous / syringe / cannula | injektion, spritzen / infusion / spritze / kanüle | injection, piqûre / perfusion / seringue /
administer, give medicine, hand out tablets, dispense | verabreichen, abgeben, austeilen | administrer, distribuer, donner des médicaments
sterile / disinfect / disinfection / hand washing / aseptic | steril / desinfizieren / desinfektion / händewaschen / keimfrei | stérile / désinfecter / désinfection / lavage des mains / aseptique
isolation / protective clothing / mask / gloves / protective equipment | isolierung / schutzkleidung / maske / handschuhe / | isolement / tenue de protection / masque / gants /
catheter / urine / incontinence / bladder / excretion | katheter / urin / inkontinenz / blase / ausscheidung | sonde / urine / incontinence / vessie / élimination
bowel, intestine / digestion / constipation / stomach | darm / verdauung / verstopfung / magen | intestin / digestion / constipation / estomac
kidney, renal / dialysis | niere / dialyse | rein, rénal / dialyse
liver / hepatitis | leber / hepatitis | foie / hépatite
nerve / neurological / brain / epilepsy / Parkinson / nervous system | nerv / neurologisch / gehirn / epilepsie / parkinson / nervensystem | nerf / neurologique / cerveau / épilepsie / parkinson / système nerveux
hormone, endocrine / thyroid / metabolism | hormon / schilddrüse / stoffwechsel | hormone, endocrinien / thyroïde / métabolisme
immune system / inflammation / autoimmune | immunsystem / entzündung / | système immunitaire / inflammation /
fever, temperature / chill | fieber, körpertemperatur / | fièvre / température
shock / unconscious / emergency / triage / ambulance / paramedic | schock / bewusstlos /  / triage / rettungsdienst / sanitäter | choc / inconscient /  / triage / ambulance / ambulancier
burn / fracture / injury / trauma / accident / bleeding | verbrennung / knochenbruch / verletzung / trauma / unfall / blutung | brûlure / fracture / blessure / traumatisme / accident / hémorragie
anaesthesia, anaesthetic, narcosis, sedation | anästhesie, narkose, betäubung | anesthésie, sédation
breastfeeding, lactation, breast milk, nursing mother | stillen, muttermilch | allaitement, lait maternel
postpartum, after birth, puerperium, newborn care | wochenbett, nach der geburt, neugeborenenpflege | post-partum, après la naissance, suites de couches
contraception, birth control / family planning / sexual health | verhütung / familienplanung / sexuelle gesundheit | contraception / planification familiale / santé sexuelle
body care, washing, bathing, dressing, personal hygiene, basic care | körperpflege, waschen, baden, ankleiden, grundpflege | toilette, hygiène corporelle, habillage, soins de base
posture / back / lifting / ergonomic, back-friendly | haltung / rücken / heben / ergonomisch, rückenschonend | posture / dos / lever / ergonomique
gait / walking aid / wheelchair / crutch / aids | gang / gehhilfe / rollstuhl /  / hilfsmittel | marche / aide à la marche / fauteuil roulant /  / moyen auxiliaire
massage / manual therapy / joint mobility / muscle strength | massage / manuelle therapie / beweglichkeit / muskelkraft | massage / thérapie manuelle / mobilité articulaire / force musculaire
occupational therapy, everyday activities, daily living | ergotherapie, alltagsaktivitäten | ergothérapie, activités quotidiennes
relaxation / breathing exercise / mindfulness | entspannung / atemübung / achtsamkeit | relaxation / respiration / pleine conscience
psychotherapy, behavioural therapy, conversation therapy | psychotherapie, verhaltenstherapie | psychothérapie, thérapie comportementale
schizophrenia / psychosis / delusion / hallucination | schizophrenie / psychose / wahn / | schizophrénie / psychose / délire /
eating disorder / anorexia / obesity / overweight | essstörung / magersucht / adipositas / übergewicht | trouble alimentaire / anorexie / obésité / surpoids
grief, bereavement, mourning, loss of relative | trauer, trauernde, hinterbliebene | deuil, endeuillé
relatives, caregiver, family carer, informal care | angehörige, pflegende angehörige | proches, proche aidant
home care, outpatient, ambulatory, community nursing | häusliche pflege, ambulant, hauspflege | soins à domicile, ambulatoire
nursing home, long-term care, residential care, old people's home | pflegeheim, altenheim, langzeitpflege | maison de retraite, soins de longue durée, établissement médico-social
discharge, transition, aftercare, follow-up | entlassung, überleitung, nachsorge | sortie, transition, suivi
chronic, long-term illness, self-management, live with disease | chronisch, langzeitkrank, selbstmanagement | chronique, autogestion
adherence, compliance, take medicine regularly | therapietreue, einnahme | observance, adhésion
health literacy, patient education, inform patients, instruct patients | gesundheitskompetenz, patientenschulung, patientenaufklärung | littératie en santé, éducation thérapeutique
needs assessment, risk assessment / assessment instrument / anamnesis, history taking | bedarfserhebung / einschätzungsinstrument / anamnese | évaluation des besoins /  / anamnèse
evidence-based / guideline / clinical study, study results | evidenzbasiert / leitlinie / klinische studie | fondé sur des preuves / recommandation / étude clinique
randomised trial, clinical trial, placebo | klinische prüfung, placebo | essai clinique, placebo
ethics / autonomy / living will, advance directive / dilemma | ethik / autonomie / patientenverfügung / dilemma | éthique / autonomie / directives anticipées / dilemme
restraint, freedom-restricting, coercion | freiheitsentziehend, fixierung, zwang | contention, contrainte
confidentiality, secrecy, professional secret | schweigepflicht, vertraulichkeit | secret professionnel, confidentialité
interprofessional, team of professions / ward round | interprofessionell, berufsgruppen / visite | interprofessionnel / visite
health insurance / health system / health economics, cost-effectiveness | krankenversicherung / gesundheitssystem / gesundheitsökonomie | assurance maladie / système de santé / économie de la santé
inequality in health, social determinants / poverty | gesundheitliche ungleichheit / armut | inégalités de santé, déterminants sociaux / pauvreté
surveillance, notification of disease, notifiable | meldepflicht, meldepflichtig | surveillance, déclaration obligatoire
occupational health, workplace health, occupational safety | arbeitsmedizin, arbeitsschutz, betriebliche gesundheit | santé au travail, médecine du travail
smoking, smoker, quit smoking, cessation | rauchen, raucher, rauchentwöhnung | tabagisme, fumeur, sevrage
sport, training, endurance, fitness | sport, training, ausdauer, fitness | sport, entraînement, endurance
food hygiene, HACCP, spoilage, food safety | lebensmittelhygiene, verderb, lebensmittelsicherheit | hygiène alimentaire, sécurité alimentaire
protein / vitamin / carbohydrate / fat / nutrient / calorie | eiweiss / vitamin / kohlenhydrat / fett / nährstoff / kalorie | protéine / vitamine / glucide / lipide / nutriment / calorie
pharmacology, active ingredient, drug action | pharmakologie, wirkstoff, wirkung von arzneimitteln | pharmacologie, principe actif
tissue / histology / cell | gewebe / histologie / zelle | tissu / histologie / cellule
genetic, hereditary, inheritance, DNA | genetisch, erblich, vererbung, erbgut | génétique, héréditaire, ADN
wound healing / chronic wound / compression bandage | wundheilung / chronische wunde / kompressionsverband | cicatrisation / plaie chronique / bandage compressif
oxygen / ventilate / suction / secretions | sauerstoff / beatmen / absaugen / sekret | oxygène / ventiler / aspiration / sécrétion
premature, preterm, neonatal / incubator | frühgeboren, frühchen, neonatal / | prématuré, néonatal /
infant mortality / child protection / neglect / abuse | / kindeswohl / vernachlässigung / misshandlung | / protection de l'enfant / négligence / maltraitance
`
