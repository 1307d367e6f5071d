/** The people whom every connector is tried with. They are planted in its system, and looked for through the port alone. */

export type Person = {
  /** Unique among them: by it the suite speaks of a record. */
  readonly name: string
  readonly email: readonly string[]
  /** The value that is corrected; empty: the field is. */
  readonly changeable: string
  /** Rows of a collection, where the connector's register has one. */
  readonly rows: number
}

const person = (name: string, ...email: string[]): Person => ({ name, email, changeable: 'Tampere', rows: 0 })

export const AINO = 'aino@yritys.example'
export const PEKKA = 'pekka@yritys.example'
export const OBRIEN = "o'brien@yritys.example"

/** Aino twice, since one person has two records now and then; others whose addresses only look like hers. */
export const PEOPLE: readonly Person[] = [
  { ...person('Aino Kallio', 'Aino@Yritys.example', 'aino.toinen@yritys.example'), rows: 230 },
  person('Aino Kallio-Toinen', 'toinen@muu.example', AINO),
  person('Aino Tagi', 'aino+uutiset@yritys.example'),
  person('Aíno Lähes', 'aíno@yritys.example'),
  person('Aino Pitkä', 'aino@yritys.example.test'),
  person('Vaino Lyhyt', 'vaino@yritys.example'),
  person('Aino Piste', 'ai.no@yritys.example'),
  person('Pekka Puro', PEKKA),
  person('Sean O’Brien', OBRIEN),
  person('Osoitteeton Olli'),
]

/** Spellings that lead to nobody, although a careless comparison would find somebody. */
export const NOBODY = [
  'ino@yritys.example',
  'aino@yritys',
  'AINO@yritys.example',
  'äino@yritys.example',
  'aino%@yritys.example',
  "aino' or '1' eq '1",
  'a_no@yritys.example',
  '*',
  '%',
  '',
] as const
