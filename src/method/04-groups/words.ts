import type { Phrases, Refusals } from '../../kernel/words.ts'
import type { Refusal } from './rules.ts'

/** What stands on the page with the tables (B4, B5, D2). */
export const words = {
  title: { nb: 'Bordene', nn: 'Borda', da: 'Bordene', en: 'The tables' },
  lead: {
    nb: 'Fire ved hvert bord, folk fra ulike avdelinger sammen, og lederne hver for seg.',
    nn: 'Fire ved kvart bord, folk frå ulike avdelingar saman, og leiarane kvar for seg.',
    da: 'Fire ved hvert bord, folk fra forskellige afdelinger sammen og lederne hver for sig.',
    en: 'Four at each table, people of different units together, and the managers apart.',
  },
  meeting: { nb: 'Møte {n}', nn: 'Møte {n}', da: 'Møde {n}', en: 'Meeting {n}' },
  namesFirst: {
    nb: 'Legg inn navnene først. Da lages et forslag til bord.',
    nn: 'Legg inn namna først. Då blir det laga eit forslag til bord.',
    da: 'Læg navnene ind først. Så laves et forslag til borde.',
    en: 'Put in the names first. Then tables are proposed.',
  },
  willBe: {
    nb: '{people} navn gir {n} bord.|{people} navn gir {n} bord.',
    nn: '{people} namn gir {n} bord.|{people} namn gir {n} bord.',
    da: '{people} navne giver {n} bord.|{people} navne giver {n} borde.',
    en: '{people} names make {n} table.|{people} names make {n} tables.',
  },
  propose: { nb: 'Lag forslag', nn: 'Lag forslag', da: 'Lav et forslag', en: 'Make a proposal' },
  proposeAgain: {
    nb: 'Lag forslag på nytt',
    nn: 'Lag forslag på nytt',
    da: 'Lav et nyt forslag',
    en: 'Make a new proposal',
  },
  proposeNew: { nb: 'Nye bord', nn: 'Nye bord', da: 'Nye borde', en: 'New tables' },
  keepSame: {
    nb: 'De samme som i møte 1',
    nn: 'Dei same som i møte 1',
    da: 'De samme som i møde 1',
    en: 'The same as in meeting 1',
  },
  newOrSame: {
    nb: 'Nye bord gir nye øyne. De samme bordene kjenner hverandre alt.',
    nn: 'Nye bord gir nye auge. Dei same borda kjenner kvarandre alt.',
    da: 'Nye borde giver nye øjne. De samme borde kender allerede hinanden.',
    en: 'New tables bring fresh eyes. The same tables know each other already.',
  },
  lock: { nb: 'Lås bordplanen', nn: 'Lås bordplanen', da: 'Lås bordplanen', en: 'Lock the table plan' },
  unlock: { nb: 'Lås opp', nn: 'Lås opp', da: 'Lås op', en: 'Unlock' },
  isLocked: {
    nb: 'Bordplanen er låst. Folk kan fortsatt flyttes for hånd, og de som kommer sent, får plass.',
    nn: 'Bordplanen er låst. Folk kan framleis flyttast for hand, og dei som kjem seint, får plass.',
    da: 'Bordplanen er låst. Folk kan stadig flyttes i hånden, og de, der kommer sent, får en plads.',
    en: 'The table plan is locked. People can still be moved by hand, and those who come late get a seat.',
  },
  table: { nb: 'Bord {table}', nn: 'Bord {table}', da: 'Bord {table}', en: 'Table {table}' },
  manager: { nb: 'leder', nn: 'leiar', da: 'leder', en: 'manager' },
  move: { nb: 'Flytt {name}', nn: 'Flytt {name}', da: 'Flyt {name}', en: 'Move {name}' },
  moved: {
    nb: '{name} sitter nå ved bord {table}.',
    nn: '{name} sit no ved bord {table}.',
    da: '{name} sidder nu ved bord {table}.',
    en: '{name} now sits at table {table}.',
  },
  nobodyHere: {
    nb: 'Ingen sitter her ennå.',
    nn: 'Ingen sit her enno.',
    da: 'Her sidder ingen endnu.',
    en: 'Nobody sits here yet.',
  },
  withoutSeat: { nb: 'Uten plass', nn: 'Utan plass', da: 'Uden plads', en: 'Without a seat' },
  withoutSeatLead: {
    nb: 'Disse står på listen, men ikke ved noe bord.',
    nn: 'Desse står på lista, men ikkje ved noko bord.',
    da: 'De står på listen, men ikke ved noget bord.',
    en: 'These are on the list, but at no table.',
  },
  chooseTable: { nb: 'Velg bord', nn: 'Vel bord', da: 'Vælg bord', en: 'Choose a table' },
  giveSeat: { nb: 'Gi {name} et bord', nn: 'Gi {name} eit bord', da: 'Giv {name} et bord', en: 'Give {name} a table' },
  remarks: {
    nb: 'Verdt å vite om denne planen',
    nn: 'Verdt å vite om denne planen',
    da: 'Værd at vide om denne plan',
    en: 'Worth knowing about this plan',
  },
  'remark-fine': {
    nb: 'Bordene er jevne, lederne sitter hver for seg.',
    nn: 'Borda er jamne, leiarane sit kvar for seg.',
    da: 'Bordene er jævne, lederne sidder hver for sig.',
    en: 'The tables are even, and the managers sit apart.',
  },
  'remark-new-faces': {
    nb: 'Ingen sitter med noen de satt med sist.',
    nn: 'Ingen sit med nokon dei sat med sist.',
    da: 'Ingen sidder med nogen, de sad med sidst.',
    en: 'Nobody sits with anyone they sat with last time.',
  },
  'remark-size': {
    nb: 'Bord {table} har {people}. Tre til fem går best.',
    nn: 'Bord {table} har {people}. Tre til fem går best.',
    da: 'Bord {table} har {people}. Tre til fem går bedst.',
    en: 'Table {table} has {people}. Three to five work best.',
  },
  'remark-managers': {
    nb: 'Ved bord {table} sitter {people} ledere sammen.',
    nn: 'Ved bord {table} sit {people} leiarar saman.',
    da: 'Ved bord {table} sidder {people} ledere sammen.',
    en: 'At table {table} {people} managers sit together.',
  },
  'remark-unit': {
    nb: 'Ved bord {table} er alle fra samme avdeling.',
    nn: 'Ved bord {table} er alle frå same avdeling.',
    da: 'Ved bord {table} er alle fra samme afdeling.',
    en: 'At table {table} all are of the same unit.',
  },
  'remark-met': {
    nb: 'Ved bord {table} sitter noen som satt sammen sist.',
    nn: 'Ved bord {table} sit nokon som sat saman sist.',
    da: 'Ved bord {table} sidder nogen, der sad sammen sidst.',
    en: 'At table {table} some sit who sat together last time.',
  },
} as const satisfies Phrases

export const refusals: Refusals<Refusal> = {
  'staff-only': {
    nb: 'Bare ansvarsgruppen og den som leder møtet, kan dele inn bordene.',
    nn: 'Berre ansvarsgruppa og den som leier møtet, kan dele inn borda.',
    da: 'Kun ansvarsgruppen og den, der leder mødet, kan fordele bordene.',
    en: 'Only the responsible group and the one who leads the meeting can make the table plan.',
  },
  'own-seat-only': {
    nb: 'Du kan bare finne en plass til deg selv.',
    nn: 'Du kan berre finne ein plass til deg sjølv.',
    da: 'Du kan kun finde en plads til dig selv.',
    en: 'You can only find a seat for yourself.',
  },
  'nobody-takes-part': {
    nb: 'Legg inn navnene først. Da kan bordene deles inn.',
    nn: 'Legg inn namna først. Då kan borda delast inn.',
    da: 'Læg navnene ind først. Så kan bordene fordeles.',
    en: 'Put in the names first. Then the tables can be made.',
  },
  locked: {
    nb: 'Bordplanen er låst. Lås den opp for å lage et nytt forslag.',
    nn: 'Bordplanen er låst. Lås han opp for å lage eit nytt forslag.',
    da: 'Bordplanen er låst. Lås den op for at lave et nyt forslag.',
    en: 'The table plan is locked. Unlock it to make a new proposal.',
  },
  'unknown-group': {
    nb: 'Dette bordet er ikke med i planen lenger.',
    nn: 'Dette bordet er ikkje med i planen lenger.',
    da: 'Dette bord er ikke længere med i planen.',
    en: 'This table is no longer in the plan.',
  },
  'unknown-person': {
    nb: 'Dette navnet står ikke på listen lenger.',
    nn: 'Dette namnet står ikkje på lista lenger.',
    da: 'Dette navn står ikke længere på listen.',
    en: 'This name is no longer on the list.',
  },
  'no-groups-yet': {
    nb: 'Bordene er ikke delt inn ennå.',
    nn: 'Borda er ikkje delte inn enno.',
    da: 'Bordene er ikke fordelt endnu.',
    en: 'The tables are not made yet.',
  },
  'other-sitting': {
    nb: 'Bordet hører til en annen omgang av møtet. Flytt personen til den omgangen først.',
    nn: 'Bordet høyrer til ein annan omgang av møtet. Flytt personen til den omgangen først.',
    da: 'Bordet hører til et andet hold. Flyt personen til det hold først.',
    en: 'The table belongs to another sitting of the meeting. Move the person to that sitting first.',
  },
}
