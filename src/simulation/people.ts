import type { PersonId, UnitId } from '../kernel/values.ts'

/** Somebody at a made-up workplace. Names are invented, every one of them. */
export type Employee = Readonly<{ person: PersonId; name: string; unit: UnitId; isManager: boolean }>

export type Workplace = Readonly<{
  name: string
  units: Readonly<Record<UnitId, string>>
  people: readonly Employee[]
}>

const at =
  (unit: UnitId) =>
  (name: string, isManager = false): Employee => ({ person: personFrom(name), name, unit, isManager })

/** An id that can be read in a log of a rehearsal: "Håkon Lie" becomes `haakon-lie`. */
const personFrom = (name: string): PersonId =>
  name
    .toLowerCase()
    .replaceAll('å', 'aa')
    .replaceAll('ø', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^a-z]+/g, '-')

const [multe, tyttebaer, krekling, felles] = [at('multe'), at('tyttebaer'), at('krekling'), at('felles')]

/** A kindergarten with 34 employees, two of them with personnel responsibility. */
export const blaabaerhaugen: Workplace = {
  name: 'Blåbærhaugen barnehage',
  units: { multe: 'Multe', tyttebaer: 'Tyttebær', krekling: 'Krekling', felles: 'Kjøkken og kontor' },
  people: [
    multe('Amina Yusuf'),
    multe('Jonas Bø'),
    multe('Ragnhild Sæther'),
    multe('Terje Østby'),
    multe('Silje Nygård'),
    multe('Marek Nowak'),
    multe('Bente Sørli'),
    multe('Ole Kristian Haug'),
    multe('Fatima Rahimi'),
    multe('Åse Vik'),
    tyttebaer('Håkon Lie'),
    tyttebaer('Kari Bråten'),
    tyttebaer('Sunniva Lunde'),
    tyttebaer('Ahmed Karimi'),
    tyttebaer('Grete Fjeld'),
    tyttebaer('Vetle Strøm'),
    tyttebaer('Linda Myhre'),
    tyttebaer('Espen Røed'),
    tyttebaer('Nina Ødegård'),
    tyttebaer('Tone Bakke'),
    krekling('Else Tangen'),
    krekling('Mari Ruud'),
    krekling('Petter Hagen'),
    krekling('Yohannes Tesfay'),
    krekling('Inger Lise Dahl'),
    krekling('Solveig Kvam'),
    krekling('Anders Moe'),
    krekling('Hanne Bjørk'),
    krekling('Daniel Solheim'),
    krekling('Ida Tveit'),
    felles('Turid Moen', true),
    felles('Ingvild Aas', true),
    felles('Rune Skog'),
    felles('Wenche Lien'),
  ],
}

/** What they tell each other, note and write: the words that bots choose from. */
export const said = {
  thoughts: 'Bytte av styrer i fjor henger litt igjen. Vi tror det går fint, og holder øye med det.',
  contact: { who: 'Bedriftshelsetjenesten', reach: '22 00 00 00' },
  complexQuestion: 'Sykefraværet på Multe har mange grunner. Det løses ikke på et ark.',
  unsaid: [
    'Det er vanskelig å si fra når den det gjelder sitter ved bordet.',
    'Helgevaktene er ikke rettferdig fordelt.',
    'Jeg vet ikke om jeg blir her til høsten.',
  ],
  purpose: 'Vi vil finne ut hva som gjør en god dag hos oss, og få mer av det.',
  criteria: {
    process: 'Alle har sagt noe som kom med på et ark, og vi gikk hjem med mer energi enn vi kom med.',
    result: 'Til sommeren er minst to ønsker blitt hverdag, og færre går alene i de travle timene.',
  },
  information:
    'To møter om hva som gjør dagen god her, og hva vi vil ha mer av. Det gruppene skriver, har ingen navn på.',
  followUp: 'Planen er første sak på personalmøtet hver måned. Verneombudet spør hvordan det går.',

  welcomeQuestions: [
    'Hva skjer med det vi skriver i dag?',
    'Hvem får se arket vårt?',
    'Når er neste møte?',
    'Kan vi si noe om helgene også?',
  ],
  notes: [
    'Turen til bekken i oktober. Ingen hastet, barna bestemte farten.',
    'Vi sang i garderoben hele uka, og plutselig kledde alle på seg selv.',
    'Da Åse kom bort og sa: jeg tar dem, gå og spis.',
    'Vi fikk le. Jeg husker ikke av hva, men vi lo.',
    'Tre voksne ute samtidig. Da rakk jeg å sette meg ned med én.',
    'En far ringte bare for å si takk.',
    'Alle visste hva de skulle. Ingen måtte spørre.',
    'Jeg fikk planlegge ferdig uten å bli avbrutt.',
    'Vi prøvde noe nytt, og det var lov at det ikke gikk.',
    'Kokken hadde bakt, og vi spiste sammen alle avdelingene.',
    'Jeg ble spurt om råd om noe jeg kan.',
    'Snøen kom, og vi lot alt annet ligge.',
    'Den nye ble tatt imot ordentlig. Vi brukte tid på det.',
    'Noen så at jeg var sliten før jeg sa det.',
  ],
  hallmarks: [
    'Nok folk ute',
    'Vi lo sammen',
    'Tid til å sette seg ned',
    'Noen tok over uten å bli bedt',
    'Alle visste hva de skulle',
    'Vi turte å prøve noe nytt',
    'En voksen per barnegruppe',
    'Foreldre som sa takk',
    'Ro til å planlegge',
    'Vi spiste sammen',
    'Å bli spurt om råd',
    'Ute i all slags vær',
    'Beskjedene kom fram',
    'Noen så meg',
  ],
  central: [
    'Når vi er mange nok, rekker vi å se hvert barn, og hverandre.',
    'Latter, og at noen tar over før man må be om det.',
    'Tid som ingen tar fra oss.',
    'Vi vet hva de andre gjør, og kan stole på det.',
    'Å bli sett av en kollega gjør resten av dagen lettere.',
  ],
  wishes: [
    'To voksne ute når barna spiser inne',
    'Latter på morgenen',
    'Fast turdag hver uke',
    'Tid til å prate om barna',
    'Vaktplanen klar dagen før',
    'En vikar vi kjenner',
    'Felles lunsj en gang i uka',
    'Planleggingstid som får stå i fred',
    'Roligere garderobe klokka ti',
    'Mer musikk, alle avdelinger sammen',
    'At vi sier fra når noe er bra',
    'Lære av hverandre på tvers av avdelinger',
    'Ny kaffetrakter på personalrommet',
    'Lydplater i garderoben',
    'Tydelig hvem som tar telefonen',
    'Flere turer i skogen',
    'Faste steder for alt utstyr',
    'Ti minutter sammen før vi åpner',
    'At nye får en fadder',
    'Kortere møter med én sak',
    'Mer tid med de minste',
    'Noen å ringe når det koker',
  ],
  questions: [
    'Hvor ofte tenker dere?',
    'Gjelder dette også på fredager?',
    'Hva skal til for at dere får det til alt nå?',
    'Kan vi på Multe være med?',
    'Hva var den beste gangen?',
    'Hvem må si ja?',
  ],
  answers: [
    'En gang i uka er nok til å begynne med.',
    'Ja, helst mest da.',
    'Bare at to bestemmer seg for å prøve.',
    'Gjerne. Vi tenkte alle avdelinger.',
    'Den dagen det snødde i november.',
    'Bare vi selv, egentlig.',
  ],
  themes: ['Nok voksne når det trengs', 'Humør og fellesskap', 'Tid og ro', 'Klare beskjeder'],
  agreed: 'Vi vil ha nok hender i de travle timene, og mer latter i de andre.',
  minutes: 'Alle ark er gått gjennom. Mange ønsker det samme: flere voksne ute midt på dagen, og å få le mer.',
  plenary: 'Flere sa at de kjenner hverandre bedre nå, og at de vil gjøre dette igjen om et år.',
  missing: 'Vi kom ikke inn på lønn og arbeidstid i helger. Det bør tas et annet sted.',
  proposals: {
    individual: [
      { what: 'Sier fra før frokost hvis vi ikke rekker ut', resources: 'Ingen' },
      { what: 'Hilser på alle før jakka er av', resources: 'Ingen' },
      { what: 'Legger tilbake utstyr på fast plass', resources: 'Ingen' },
      { what: 'Spør en kollega om noe hver uke', resources: 'Ingen' },
    ],
    group: [
      { what: 'Avdelingene bytter på å ha to ute klokka elleve', resources: 'Ny utetavle' },
      { what: 'Felles kaffe ti minutter før åpning på mandager', resources: 'Kaffe' },
      { what: 'En setter opp turforslag for avdelingen hver måned', resources: 'En halvtime' },
      { what: 'Vi samler lunsjen i ett rom hver onsdag', resources: 'Flere stoler' },
    ],
    leadership: [
      { what: 'Legger pausene om på turnusen', resources: 'Fire timer' },
      { what: 'Åpner sammen med oss to dager i uka', resources: 'Tid' },
      { what: 'Henger opp vaktplanen dagen før', resources: 'Ingen' },
      { what: 'Holder av tirsdag morgen til planlegging', resources: 'Vikar i to timer' },
    ],
    organisation: [
      { what: 'Fast vikar mellom halv elleve og tolv', resources: '20 prosent stilling' },
      { what: 'Lydplater i garderobene', resources: '40 000 kroner' },
      { what: 'Felles vikarordning for barnehagene i bydelen', resources: 'En avtale' },
      { what: 'Penger til busskort for turer', resources: '6 000 kroner' },
    ],
  },
  who: {
    individual: 'Hver av oss',
    group: 'Avdelingene sammen',
    leadership: 'Styreren',
    organisation: 'Eieren',
  },
  from: ['1. mars', '8. mars', 'Etter påske', 'Med en gang'],
  quickWins: ['Ny kaffetrakter på personalrommet', 'Vaktplanen henges opp dagen før'],
  whoDoes: 'Ansvarsgruppen samler forslagene i et utkast. Styreren tar det som må til eieren.',
  whatNext: 'Utkastet til plan kommer om to uker. Dere kan si hva dere mener om det før det blir endelig.',
  evaluation: [
    'Godt å bli spurt på en ordentlig måte.',
    'Jeg snakket med folk jeg ellers bare hilser på.',
    'Litt kort tid på arket.',
    'Vi var enigere enn jeg trodde.',
    'Jeg tror noe skjer denne gangen.',
    'Skulle gjerne hatt kaffen før intervjuene.',
  ],
  hearing: {
    comments: [
      'Fint at det begynner allerede i mars.',
      'Kan vi få med kveldsvaktene også?',
      'Hvem sier fra når det glipper?',
      'Det andre punktet er jeg mest glad for.',
    ],
    answer: 'Takk. Vi tar det med når vi ser på planen sammen.',
  },
  sign: 'To voksne er ute klokka elleve fire av fem dager',
  moment: { cue: 'klokka er elleve', act: 'går en fra hver avdeling ut' },
  escalation: {
    why: 'Vi har lagt om det vi kan innenfor turnusen. Fast vikar midt på dagen krever penger vi ikke rår over.',
    answer: 'Styret setter av 20 prosent stilling fra august, og ser på ordningen igjen til jul.',
  },
  context: 'Ny pedagogisk leder på Multe fra mars.',
  lesson: 'To tiltak om gangen holdt. Neste gang setter vi dagen for personalmøtet med en gang.',
  whyLater: 'Vi begynner med to om gangen, så det blir noe av.',
  outcome: {
    process: 'Alle ble hørt. Flere nevner at de snakket med noen nye.',
    result: 'To voksne ute er blitt vanlig på to av tre avdelinger.',
  },
  status: [
    'Vi er i gang. Det går bedre på Multe enn på Krekling.',
    'Blitt en vane.',
    'Tok litt tid å huske på, nå sitter det.',
  ],
} as const
