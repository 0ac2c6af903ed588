const yes = new Set('ja j jo yes y x 1 true sann sant sand ✓ ✔ leder leiar manager deltid parttime'.split(' '))
const no = new Set(
  'nei nej n no 0 false usann usant falsk falsk - – ikke ikkje heltid fulltid fuldtid fulltime'.split(' '),
)

/** What a cell says that should say yes or no. An empty one says no; null: something else. */
export function saysYesOrNo(cell: string): boolean | null {
  const said = cell.toLowerCase().replace(/[\s.]/g, '')
  if (said === '' || no.has(said)) return false
  if (yes.has(said) || (/(?:leder|leiar|manager)$/.test(said) && !/\s/.test(cell))) return true
  return null
}

/** Whether somebody with so much of a position works part-time. Spreadsheets write 80 % as 0.8. */
export function isPartOf(cell: string): boolean | null {
  const [, digits] = /^(\d{1,3}(?:[.,]\d+)?) ?%?$/.exec(cell) ?? []
  if (digits === undefined) return saysYesOrNo(cell)
  const share = Number(digits.replace(',', '.'))
  const percent = share <= 1 && !cell.includes('%') ? share * 100 : share
  return percent > 0 && percent < 100
}
