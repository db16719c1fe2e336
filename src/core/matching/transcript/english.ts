import { wordSet } from '../vocabulary/words.ts'
import type { Transcript } from '../transcript.ts'
import { kindsOf } from './kinds.ts'
import { pairs } from './pairs.ts'

/** The short forms that registrars use, written for this project; each with its most frequent sense. */
export const englishTranscript: Transcript = {
  abbreviations: pairs(`
    acct accounting · acctg accounting · acctng accounting · adm administration · admin administration ·
    adv advanced · advcd advanced · advert advertising · aero aerospace · aesth aesthetics · afr african ·
    africn african · afro african · ag agriculture · agr agriculture · agri agriculture · agron agronomy ·
    alg algebra · am american · amer american · anal analysis · analy analysis · anat anatomy · anc ancient ·
    ang anglo · anim animal · anth anthropology · anthro anthropology · anthrop anthropology · app applied ·
    appl applied · applic applications · appls applications · appr appreciation · apprec appreciation · arch architecture ·
    archaeol archaeology · archeol archaeology · archit architecture · artif artificial · asn asian ·
    assess assessment · asst assistant · astr astronomy · astron astronomy · atm atmospheric · atmos atmospheric ·
    aud auditing · automot automotive · bact bacteriology · bas basic · beg beginning · begin beginning ·
    beh behavior · behav behavior · bev beverage · bib bible · bibl biblical · bio biology · biochem biochemistry ·
    biol biology · bldg building · bot botany · brit british · bus business · buss business · calc calculus ·
    cap capital · cardio cardiovascular · cath catholic · cell cellular · cent century · cer ceramics ·
    ceram ceramics · chem chemistry · chin chinese · chld child · choreog choreography · chr christian · cin cinema ·
    circ circuits · civ civilization · civil civilization · class classical · clin clinical · clsrm classroom ·
    cog cognitive · cogn cognitive · col college · coll college · colloq colloquium · comm communication ·
    comms communications · commun communication · communic communication · comp computer · compar comparative ·
    compos composition · compt computer · comptr computer · comput computer · conc concepts · concpt concepts ·
    cond conducting · cons conservation · conserv conservation · const constitutional · constr construction ·
    consum consumer · cont contemporary · contemp contemporary · contin continued · contr control ·
    conv conversation · convers conversation · coop cooperative · corp corporate · correc corrections ·
    couns counseling · counsel counseling · creat creative · crim criminal · crimin criminology · crit criticism ·
    cult culture · cultr culture · curr curriculum · curric curriculum · cust customer · dec decision ·
    dept department · des design · desc descriptive · dev development · devel development · develop development ·
    devlp development · devlpmt development · diag diagnostic · diff differential · differ differential ·
    dig digital · dir direct · dis disorders · disab disabilities · disc discrete · div diversity · doc documentary ·
    dram drama · draw drawing · drw drawing · dyn dynamics · dynam dynamics · earl early · ec economics ·
    ecol ecology · econ economics · econom economics · ed education · edu education · educ education · eff effective ·
    elec electronics · elect electrical · electr electronics · electron electronics · elem elementary ·
    em electromagnetic · empl employment · eng english · engin engineering · engl english · engr engineering ·
    engrg engineering · enrg energy · ens ensemble · ensem ensemble · ent entrepreneurship · entom entomology ·
    entrep entrepreneurship · env environment · envir environment · environ environment · eq equations ·
    eqs equations · equ equations · equat equations · equip equipment · esp especially · ess essentials ·
    essen essentials · eth ethics · ethn ethnic · eur european · euro european · europ european · eval evaluation ·
    evol evolution · exam examination · exc exceptional · except exceptional · exec executive · exer exercise ·
    exerc exercise · exp experience · exper experimental · explor exploration · expos expository · expr expression ·
    ext exterior · fam family · fash fashion · fem feminist · ferm fermentation · fic fiction · fict fiction ·
    fin finance · finan financial · fld field · flds fields · for foreign · foren forensic · form formation ·
    fr french · fren french · fresh freshman · fun functions · func functions · fund fundamentals ·
    fundam fundamentals · fundmntls fundamentals · funds fundamentals · fut future · gen general · gend gender ·
    genet genetics · genl general · geo geography · geog geography · geogr geography · geol geology · geom geometry ·
    ger german · germ german · geront gerontology · glob global · gov government · govmt government ·
    govt government · grad graduate · gram grammar · graph graphics · grk greek · grp group · grps groups ·
    guid guidance · gym gymnastics · harm harmony · hdcp handicapped · heb hebrew · hebr hebrew · hisp hispanic ·
    hist history · hith health · hlt health · hlth health · hon honors · hort horticulture · hosp hospitality ·
    hum human · human humanities · hwy highway · hyg hygiene · id identity · ill illustration · illus illustration ·
    imag imaging · ind industrial · indep independent · indiv individual · indus industrial · indust industrial ·
    ineq inequality · inf information · info information · inorg inorganic · ins insurance · insp inspection ·
    inst instrument · instit institutions · instr instruction · instru instruments · instruc instruction ·
    instrum instrumental · int international · integ integrated · intel intelligence · intell intelligence ·
    inter intermediate · interm intermediate · intermed intermediate · internat international ·
    interp interpretation · interpers interpersonal · intl international · intnl international · intr introduction ·
    intro introduction · introd introduction · introductn introduction · inv investigation · invest investment ·
    irr irrigation · isl islamic · ital italian · jap japanese · japan japanese · japn japanese · jour journalism ·
    journ journalism · jr junior · jurisp jurisprudence · juv juvenile · kin kinesiology · lab laboratory ·
    labor laboratory · lang language · lat latin · ldrshp leadership · lead leadership · leader leadership ·
    leg legal · legis legislation · lib library · libr library · libs liberal · lin linear · ling linguistics ·
    lit literature · liter literature · literat literature · mach machine · macro macroeconomics ·
    macroecon macroeconomics · maj major · man management · manag management · manuf manufacturing · mar marine ·
    mark marketing · mat materials · math mathematics · maths mathematics · matl materials · matls materials ·
    meas measurement · measur measurement · mech mechanics · mechan mechanics · med medical · medic medicine ·
    mediev medieval · medit mediterranean · meth methods · methd methods · method methods · mex mexican ·
    mfg manufacturing · mgmt management · mgr manager · mgrl managerial · mgt management · micro microeconomics ·
    microbio microbiology · microbiol microbiology · microecon microeconomics · mil military · milit military ·
    min minority · minor minority · mkt marketing · mktg marketing · mktng marketing · mngmt management · mod modern ·
    modl model · mol molecular · molec molecular · mot motion · mus music · musc music · mvmt movement ·
    mvt movement · myth mythology · nat natural · natl national · neg negotiation · neuro neuroscience ·
    neurobiol neurobiology · neurosci neuroscience · nov novel · num numerical · nur nursing · nurs nursing ·
    nutr nutrition · nutri nutrition · obs observation · observ observation · occ occupational · occup occupational ·
    ocean oceanography · ofc office · off office · oper operations · ops operations · opt optics · orch orchestra ·
    ord ordinary · org organization · organ organizational · orgn organization · orgnztn organization ·
    orient orientation · orn ornithology · paint painting · path pathology · pathol pathology · ped pediatric ·
    pedag pedagogy · percep perception · percus percussion · perf performance · pers personal · person personality ·
    persp perspectives · perspect perspectives · pharm pharmacology · pharmacol pharmacology · phil philosophy ·
    philos philosophy · phon phonetics · photo photography · photog photography · phy physical · phys physics ·
    physc physics · physio physiology · physiol physiology · physl physical · physlgy physiology · plan planning ·
    plnt plant · pnt painting · pol political · poli political · polit political · polsci political · pop population ·
    popul population · port portuguese · prac practicum · pract practice · practic practicum · prag pragmatics ·
    pre preliminary · prep preparation · pres present · prev prevention · prin principles · princ principles ·
    princip principles · prncpls principles · prob problems · probab probability · probl problems · probs problems ·
    proc process · process processing · prod production · prof professional · prog programming · progm programming ·
    program programming · progrmg programming · proj project · prop properties · prot protection · psy psychology ·
    psyc psychology · psych psychology · psychol psychology · pub public · publ public · qual quality ·
    quan quantitative · quant quantitative · rac race · rad radiation · radiog radiography · read reading ·
    rec recreation · recr recreation · reg regional · rehab rehabilitation · rel relations · relat relations ·
    relg religion · relig religion · rels relations · ren renaissance · renais renaissance · rep representation ·
    reprod reproduction · req requirements · res research · resp respiratory · resrc resource · rev revolution ·
    rhet rhetoric · rlgn religion · rom roman · rus russian · russ russian · saf safety · sanit sanitation ·
    scan scandinavian · sch school · schl school · schol scholarship · sci science · scien science · sculp sculpture ·
    sculpt sculpture · sec secondary · secur security · sel selected · sem seminar · semes semester · semin seminar ·
    serv services · sex sexuality · shak shakespeare · shakes shakespeare · sim simulation · soc social ·
    socio sociology · sociol sociology · soft software · sol solutions · sp spanish · span spanish · spec special ·
    st studies · stat statistics · statist statistics · stats statistics · std studies · stds studies · stdy study ·
    strat strategy · strateg strategic · struc structure · struct structures · stu student · stud studies ·
    subj subject · superv supervision · surg surgical · surv survey · sust sustainable · sustain sustainability ·
    svc service · svcs services · symp symposium · symph symphonic · sys systems · syst systems · tchg teaching ·
    tchng teaching · tchr teacher · teach teaching · tec technology · tech technology · techn techniques ·
    techniq techniques · technl technology · technol technology · tele telecommunications ·
    telecom telecommunications · th theory · thea theatre · theat theatre · theol theology · theor theory ·
    ther therapy · therap therapeutic · therm thermal · thermo thermodynamics · thot thought · thru through ·
    trad traditional · tran transport · trans translation · transl translation · transp transportation ·
    treas treasury · treat treatment · trg training · trig trigonometry · trng training · trop tropical ·
    tv television · univ university · urb urban · util utilization · var variables · vars variables ·
    vert vertebrate · vet veterinary · veter veterinary · vict victorian · vis visual · viz visualization ·
    voc vocational · vocab vocabulary · vol volume · w western · wd wood · west western · wgt weight · wis wisconsin ·
    wisc wisconsin · wk work · wkshp workshop · wksp workshop · wld world · wldlf wildlife · wmn women · wmns women ·
    wom women · womn women · writ writing · wrkshp workshop · wrld world · wrt writing · wrtg writing · yr year ·
    yth youth · zool zoology
  `),
  numerals: new Map([
    ['one', 1],
    ['first', 1],
    ['two', 2],
    ['second', 2],
    ['three', 3],
    ['third', 3],
    ['four', 4],
    ['fourth', 4],
    ['fifth', 5],
    ['sixth', 6],
  ]),
  levels: new Map([
    ...level(
      1,
      `intro introduction introductory introducing elementary basic basics beginning beginner fundamentals fundamental
      foundations foundation principles survey general elements essentials primer orientation first`,
    ),
    ...level(2, 'intermediate second'),
    ...level(3, 'advanced graduate seminar topics third fourth senior'),
  ]),
  kinds: kindsOf({
    elementary: 'elementary beginning beginners',
    basic: 'basic introductory general',
    introduction: 'introduction',
    foundations: 'fundamentals fundamental foundations foundation principles principle essentials elements',
    survey: 'survey',
    intermediate: 'intermediate',
    advanced: 'advanced intensive accelerated',
    semester: 'semester semesters',
    inOrder: 'first second third fourth fifth sixth year',
    seminar: 'seminar seminars proseminar colloquium workshop tutorial discussion',
    topics: 'topics topic selected special readings',
    ownWork: 'research thesis dissertation independent directed individual project projects capstone',
    practical: 'practicum internship internships field fieldwork clinical supervised experience experiences',
    theory: 'theory theories theoretical concepts perspectives approaches',
    late: 'graduate senior honors honours majors',
    second: 'ii',
    further: 'iii iv v vi',
  }),
  smallWords: wordSet(`
    a an the s of in on at by for from to into with within as is are be and or its their this that these those which who
    et al etc via per using use used
  `),
}

function level(of: number, words: string): [string, number][] {
  return [...wordSet(words)].map((word) => [word, of])
}
