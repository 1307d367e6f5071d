/** Why a text is no value of its kind, as sentences that say what to do, in each language. They never repeat the text itself. */
import type { Language } from '#app/register/register.ts'
import type { Repair, Why } from './kind.ts'

type Sentence = Readonly<Record<Language, string>>

const REASONS: Readonly<Record<Why, Sentence>> = {
  empty: { fi: 'Arvo puuttuu.', sv: 'Värdet saknas.', en: 'The value is missing.' },
  'too-long': {
    fi: 'Teksti on liian pitkä: enintään {limit} merkkiä.',
    sv: 'Texten är för lång: högst {limit} tecken.',
    en: 'The text is too long: at most {limit} characters.',
  },
  'control-character': {
    fi: 'Tekstissä on näkymättömiä ohjausmerkkejä. Kirjoita se uudelleen.',
    sv: 'Texten innehåller osynliga styrtecken. Skriv den på nytt.',
    en: 'The text holds invisible control characters. Type it anew.',
  },
  'address-missing': {
    fi: 'Kirjoita sähköpostiosoite.',
    sv: 'Ange en e-postadress.',
    en: 'Enter an email address.',
  },
  'address-too-long': {
    fi: 'Sähköpostiosoite on liian pitkä: enintään 254 merkkiä.',
    sv: 'E-postadressen är för lång: högst 254 tecken.',
    en: 'The email address is too long: at most 254 characters.',
  },
  'address-local-too-long': {
    fi: 'Sähköpostiosoitteen alku ennen @-merkkiä on liian pitkä: enintään 64 merkkiä.',
    sv: 'Början av e-postadressen före @ är för lång: högst 64 tecken.',
    en: 'The part of the email address before the @ is too long: at most 64 characters.',
  },
  'address-no-at': {
    fi: 'Sähköpostiosoitteesta puuttuu @-merkki.',
    sv: 'E-postadressen saknar @.',
    en: 'The email address has no @.',
  },
  'address-no-local': {
    fi: 'Sähköpostiosoitteesta puuttuu alku ennen @-merkkiä.',
    sv: 'E-postadressen saknar början före @.',
    en: 'The email address has nothing before the @.',
  },
  'address-no-domain': {
    fi: 'Sähköpostiosoitteesta puuttuu loppu @-merkin jälkeen.',
    sv: 'E-postadressen saknar slutet efter @.',
    en: 'The email address has nothing after the @.',
  },
  'address-local-dots': {
    fi: 'Sähköpostiosoitteen alussa on piste väärässä paikassa.',
    sv: 'Början av e-postadressen har en punkt på fel ställe.',
    en: 'The part of the email address before the @ has a dot in the wrong place.',
  },
  'address-local-character': {
    fi: 'Sähköpostiosoitteen alussa on välilyönti tai merkki, jota osoitteessa ei voi olla.',
    sv: 'Början av e-postadressen har ett mellanslag eller ett tecken som inte kan finnas i en adress.',
    en: 'The part of the email address before the @ has a space or a character that no address can have.',
  },
  'address-quoted': {
    fi: 'Lainausmerkeissä olevaa sähköpostiosoitetta ei voi käyttää täällä. Anna toinen osoite.',
    sv: 'En e-postadress inom citattecken kan inte användas här. Ange en annan adress.',
    en: 'An email address in quotation marks cannot be used here. Give another address.',
  },
  'address-domain': {
    fi: 'Sähköpostiosoitteen loppu @-merkin jälkeen ei ole verkkotunnus, kuten esimerkki.fi.',
    sv: 'Slutet av e-postadressen efter @ är inget domännamn, såsom exempel.fi.',
    en: 'The part of the email address after the @ is not a domain name, such as example.com.',
  },
  'address-domain-no-dot': {
    fi: 'Sähköpostiosoitteen lopusta puuttuu pääte, kuten .fi.',
    sv: 'Slutet av e-postadressen saknar ändelse, såsom .fi.',
    en: 'The end of the email address is missing, such as .fi.',
  },
  phone: {
    fi: 'Tämä ei ole puhelinnumero. Kirjoita se esimerkiksi muodossa 040 123 4567 tai +358 40 123 4567.',
    sv: 'Detta är inget telefonnummer. Skriv det till exempel som 040 123 4567 eller +358 40 123 4567.',
    en: 'This is not a phone number. Write it like 040 123 4567 or +358 40 123 4567.',
  },
  postcode: {
    fi: 'Tämä ei ole postinumero. Suomessa siinä on viisi numeroa, esimerkiksi 00100.',
    sv: 'Detta är inget postnummer. I Finland har det fem siffror, till exempel 00100.',
    en: 'This is not a postcode. In Finland it has five digits, such as 00100.',
  },
  country: {
    fi: 'Tätä maata ei tunneta. Kirjoita maan nimi tai kaksikirjaiminen tunnus, esimerkiksi FI.',
    sv: 'Landet är okänt. Skriv landets namn eller koden på två bokstäver, till exempel FI.',
    en: 'This country is not known. Write its name or its two-letter code, such as FI.',
  },
  'business-id': {
    fi: 'Y-tunnuksessa on seitsemän numeroa, viiva ja tarkistusnumero, esimerkiksi 1234567-1.',
    sv: 'Ett FO-nummer har sju siffror, ett bindestreck och en kontrollsiffra, till exempel 1234567-1.',
    en: 'A business ID has seven digits, a hyphen and a check digit, such as 1234567-1.',
  },
  'business-id-check': {
    fi: 'Y-tunnuksen tarkistusnumero ei täsmää. Tarkista, ovatko numerot oikein.',
    sv: 'FO-numrets kontrollsiffra stämmer inte. Kontrollera siffrorna.',
    en: 'The check digit of the business ID does not fit. Check its digits.',
  },
  'einvoice-address': {
    fi: 'Tämä ei ole verkkolaskuosoite. Se on yleensä 0037 ja Y-tunnuksen numerot, tai tilinumero.',
    sv: 'Detta är ingen e-fakturaadress. Den är oftast 0037 och FO-numrets siffror, eller ett kontonummer.',
    en: 'This is not an e-invoice address. It is usually 0037 and the digits of the business ID, or an account number.',
  },
  'ovt-check': {
    fi: 'Verkkolaskuosoitteessa olevan Y-tunnuksen tarkistusnumero ei täsmää. Tarkista numerot.',
    sv: 'Kontrollsiffran i e-fakturaadressens FO-nummer stämmer inte. Kontrollera siffrorna.',
    en: 'The check digit of the business ID in the e-invoice address does not fit. Check its digits.',
  },
  operator: {
    fi: 'Tätä välittäjää ei tunneta. Kirjoita välittäjän nimi tai tunnus, esimerkiksi BAWCFI22.',
    sv: 'Operatören är okänd. Skriv operatörens namn eller kod, till exempel BAWCFI22.',
    en: 'This operator is not known. Write its name or its code, such as BAWCFI22.',
  },
  iban: {
    fi: 'Tilinumero ei täsmää. Suomalaisessa IBAN-numerossa on FI ja 16 numeroa.',
    sv: 'Kontonumret stämmer inte. Ett finländskt IBAN har FI och 16 siffror.',
    en: 'The account number does not fit. A Finnish IBAN has FI and 16 digits.',
  },
  reference: {
    fi: 'Viitenumerossa on 4–20 numeroa, tai se alkaa kirjaimilla RF.',
    sv: 'Ett referensnummer har 4–20 siffror eller börjar med RF.',
    en: 'A reference number has 4 to 20 digits, or begins with RF.',
  },
  'reference-check': {
    fi: 'Viitenumeron tarkistusnumero ei täsmää. Tarkista, ovatko numerot oikein.',
    sv: 'Referensnumrets kontrollsiffra stämmer inte. Kontrollera siffrorna.',
    en: 'The check digit of the reference number does not fit. Check its digits.',
  },
  date: {
    fi: 'Tämä ei ole päivämäärä. Kirjoita se esimerkiksi muodossa 31.3.2027.',
    sv: 'Detta är inget datum. Skriv det till exempel som 31.3.2027.',
    en: 'This is not a date. Write it like 31.3.2027 or 2027-03-31.',
  },
  'date-order': {
    fi: 'Päivä ja kuukausi voivat mennä sekaisin. Kirjoita pisteillä, esimerkiksi 1.2.2027.',
    sv: 'Dag och månad kan förväxlas. Skriv med punkter, till exempel 1.2.2027.',
    en: 'Day and month may be mixed up. Write the day first with dots, like 1.2.2027.',
  },
  instant: {
    fi: 'Tämä ei ole ajankohta, kuten 2027-03-31T12:00:00Z.',
    sv: 'Detta är ingen tidpunkt, såsom 2027-03-31T12:00:00Z.',
    en: 'This is not a moment in time, such as 2027-03-31T12:00:00Z.',
  },
  money: {
    fi: 'Tämä ei ole rahasumma. Kirjoita se esimerkiksi muodossa 1234,50.',
    sv: 'Detta är inget belopp. Skriv det till exempel som 1234,50.',
    en: 'This is not a sum of money. Write it like 1234.50.',
  },
  'money-currency': {
    fi: 'Summat ovat euroja. Kirjoita summa ilman muuta valuuttaa.',
    sv: 'Beloppen är i euro. Skriv beloppet utan annan valuta.',
    en: 'Sums are in euros. Write the sum without another currency.',
  },
  'money-grouping': {
    fi: 'Ei voi tietää, erottaako pilkku tai piste tuhannet vai sentit. Kirjoita sentit mukaan, esimerkiksi 1234,00.',
    sv: 'Det går inte att veta om kommat eller punkten skiljer tusental eller cent. Skriv ut centen, till exempel 1234,00.',
    en: 'It cannot be known whether the comma or point separates thousands or cents. Write the cents too, like 1234.00.',
  },
  language: {
    fi: 'Tätä kieltä ei tunneta. Kirjoita kielen nimi tai tunnus, esimerkiksi fi.',
    sv: 'Språket är okänt. Skriv språkets namn eller kod, till exempel sv.',
    en: 'This language is not known. Write its name or its code, such as en.',
  },
  'yes-no': { fi: 'Vastaa kyllä tai ei.', sv: 'Svara ja eller nej.', en: 'Answer yes or no.' },
}

/** The sentence for a refusal. */
export function reasonOf(
  refusal: { readonly why: Why; readonly limit?: number | undefined },
  language: Language,
): string {
  return REASONS[refusal.why][language].replace('{limit}', String(refusal.limit ?? ''))
}

const REPAIRS: Readonly<Record<Repair, Sentence>> = {
  'postcode-zeros': {
    fi: 'Postinumerosta puuttuivat alkunollat. Ne lisättiin.',
    sv: 'Postnumret saknade nollorna i början. De lades till.',
    en: 'The postcode had lost its leading zeros. They were put back.',
  },
  'business-id-zero': {
    fi: 'Y-tunnuksesta puuttui alkunolla. Se lisättiin.',
    sv: 'FO-numret saknade nollan i början. Den lades till.',
    en: 'The business ID had lost its leading zero. It was put back.',
  },
  'operator-guessed': {
    fi: 'Välittäjän tunnuksessa oli yksi merkki väärin. Se korjattiin.',
    sv: 'Operatörens kod hade ett tecken fel. Den rättades.',
    en: 'The operator’s code had one wrong character. It was mended.',
  },
}

/** The sentence that tells what was mended. */
export const repairOf = (repair: Repair, language: Language) => REPAIRS[repair][language]
