import type { Column } from '../../method/03-people/line.ts'

/** What columns are called in lists from Norwegian, Danish and English offices: without spaces and signs. */
const called: Readonly<Record<Column, string>> = {
  name: `navn namn name fulltnavn fulltnamn fuldenavn fuldtnavn fullname heltnavn heiltnamn medarbeider medarbeidar
    medarbejder ansatt tilsett tilsatt ansat employee employeename ansattnavn medarbeidernavn medarbejdernavn
    navnpåansatt deltaker deltakar deltager participant person etternavnfornavn etternamnførenamn etternamnfornamn
    efternavnfornavn lastnamefirstname`,
  first: 'fornavn førenamn fornamn førstenavn firstname givenname forename',
  last: 'etternavn etternamn efternavn lastname surname familyname slektsnavn',
  mail: `epost epostadresse epostadressa mail mailadresse mailadress email emailadresse emailaddress epostjobb jobbepost
    arbeidsmail arbejdsmail workemail mailaddress`,
  unit: `avdeling avdelingsnavn avdelingsnamn afdeling afdelingsnavn enhet einheit eining enhed unit department dept team
    gruppe seksjon sektion section base arbeidssted arbeidsstad arbejdssted arbeidsplass tjenestested stue division`,
  manager: `leder leiar manager erleder erleiar ismanager personalansvar personaleansvar lederansvar leiaransvar
    ledelsesansvar managespeople linemanager mellemleder`,
  partTime: 'deltid deltidsansatt deltidstilsett deltidsansat parttime arbeiderdeltid arbeidardeltid arbejderdeltid',
  percent: `stillingsprosent stillingsandel stillings% stilling% prosent stillingsbrøk stillingsstørrelse stillingsstorleik
    beskæftigelsesgrad ansættelsesgrad ansættelsesprocent stillingsprocent procent percent fte positionpercentage
    workingtimepercentage`,
  noPhone: `utentelefon utantelefon udentelefon ikketelefon ikkjetelefon ingentelefon haringentelefon harikketelefon
    harikkjetelefon utenmobil utanmobil udenmobil ikkemobil ingenmobil nophone withoutphone withoutaphone hasnophone
    utensmarttelefon utansmarttelefon udensmartphone nosmartphone`,
  nearDoor: `nærdør nærdøra nærdøren veddøra veddøren nærutgang nærutgangen tætpådøren tætpådør bordnærdør bordnærdøra
    bordnærdøren bordveddøra neardoor nearthedoor tablenearthedoor tableneardoor bevegelse rørsle bevægelse bevegelighet
    mobility tilrettelegging tilrettelegges rullestol kørestol wheelchair`,
  languages: `språk sprog language languages morsmål modersmål førstespråk motherstongue mothertongue firstlanguage snakker
    snakkar taler spokenlanguages`,
}
const columnByHeading = new Map(
  Object.entries(called).flatMap(([column, names]) => names.split(/\s+/).map((name) => [name, column as Column])),
)

/** The column that stands under such a heading. */
export function headed(heading: string): Column | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}%]/gu, '')
  // "Leder (ja/nei)", "Navn *".
  return columnByHeading.get(plain(heading.replace(/\(.*?\)/g, ''))) ?? columnByHeading.get(plain(heading)) ?? null
}
