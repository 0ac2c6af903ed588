/** Every column there may be. A new one is personal data until somebody has thought about it and written it here (P1). */
export const keptColumns: Readonly<Record<string, string>> = {
  processes: 'process workplace language door_code door_secret is_rehearsal created_at',
  events: 'process version form stage body',
  words: 'row process version about body',
  commands: 'process command version',
  people: 'process person name mail is_part_time has_no_phone needs_near_door languages',
  name_changes: 'process number',
  accounts: 'number person name mail mail_is_theirs opened_at',
  identities: 'issuer subject person looks_after',
  team: 'process person',
  // The knock is a number that a phone drew before it came in, so that it is known again when the answer was lost.
  sessions: 'token_hash hat process person created_at ends_at turn knock_hash',
  shared_seats: 'token_hash process person number',
  photos: 'process photo kind bytes',
  // The key is the public half; the name is the device's, or what its owner calls it.
  passkeys: 'credential person public_key counter transports name made_at used_at',
  keys: 'token_hash opens process person ends_at is_spent',
  letters:
    'number process person meeting kind sequence starts_at minutes place state reason message_id tries not_before sent_at is_heard',
  reminders: 'process meeting',
  personal_links: 'process person number token_hash',
  calendar_feeds: 'process hat number token_hash',
  organisations: 'organisation name created_at invitation invitation_hash template',
  organisation_people: 'organisation account',
  organisation_units: 'process organisation board joined_at',
  organisation_wishes: 'process wish bundle',
  // Who of the responsible group has seen which list, to the hour; never whom they looked for.
  looks: 'process person list at',
  notes: 'process version about body written_at',
}
