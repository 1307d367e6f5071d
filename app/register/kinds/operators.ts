/**
 * Intermediaries of Finnish e-invoices, as data: the code that counts, and what people write instead. To make a new one known,
 * add a line.
 */
export type Operator = { readonly code: string; readonly name: string; readonly also: readonly string[] }

const OPERATORS: readonly Operator[] = [
  { code: '003721291126', name: 'Maventa', also: [] },
  { code: 'BAWCFI22', name: 'Basware', also: [] },
  { code: '003723327487', name: 'Apix', also: ['Apix Messaging'] },
  { code: 'OKOYFIHH', name: 'OP', also: ['Osuuspankki', 'OP-Pohjola', 'OP Ryhmä'] },
  { code: 'NDEAFIHH', name: 'Nordea', also: [] },
  { code: 'DABAFIHH', name: 'Danske Bank', also: ['Danske'] },
  { code: 'HANDFIHH', name: 'Handelsbanken', also: [] },
  { code: 'HELSFIHH', name: 'Aktia', also: [] },
  { code: 'POPFFI22', name: 'POP Pankki', also: ['POP', 'POP-pankit'] },
  { code: 'ITELFIHH', name: 'Säästöpankki', also: ['Oma Säästöpankki', 'Sp', 'Oma Sp'] },
  { code: 'SBANFIHH', name: 'S-Pankki', also: [] },
  { code: '003708599126', name: 'OpenText', also: ['Open Text', 'Liaison'] },
  { code: '003703575029', name: 'CGI', also: ['Telia', 'CGI Telia'] },
  { code: '003714377140', name: 'Ropo', also: ['Ropo Capital'] },
  { code: '003701150617', name: 'PostNord', also: ['PostNord Strålfors', 'Strålfors'] },
  { code: '003701011385', name: 'TietoEVRY', also: ['Tieto', 'Tietoevry'] },
  { code: '003722207029', name: 'Åland Post', also: [] },
  { code: 'E204503', name: 'OpusCapita', also: ['Opus Capita'] },
  { code: 'FI28768767', name: 'Posti', also: ['Posti Messaging'] },
  { code: '003726044706', name: 'Netbox', also: ['Netbox Finland'] },
  { code: 'PAGERO', name: 'Pagero', also: [] },
  { code: 'INEXCHANGE', name: 'InExchange', also: [] },
  { code: 'EXPSYS', name: 'Kofax', also: [] },
]

export const OPERATOR_BY_CODE: ReadonlyMap<string, Operator> = new Map(OPERATORS.map((one) => [one.code, one]))

const letters = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '')

const BY_NAME = new Map(
  OPERATORS.flatMap((one) => [one.name, ...one.also].map((name) => [letters(name), one] as const)),
)

/** The operator of that name, spaces, capitals and company forms (`Oy`, `Ab`) aside. */
export function operatorNamed(text: string): Operator | undefined {
  return BY_NAME.get(letters(text)) ?? BY_NAME.get(letters(text.replace(/\b(oyj?|abp?|ltd|finland)\b\.?/giu, '')))
}
