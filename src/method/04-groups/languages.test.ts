import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { commonLanguages, languagesIn } from './languages.ts'

test('languages are read as people write them', () => {
  deepStrictEqual(languagesIn('norsk, Polsk'), ['norsk', 'polsk'])
  deepStrictEqual(languagesIn('Norsk/polsk og arabisk; norsk'), ['norsk', 'polsk', 'arabisk'])
  deepStrictEqual(languagesIn('  '), [])
})
test('what a workplace has in common is known by its names', () => {
  deepStrictEqual(commonLanguages('da').includes('dansk'), true)
})
