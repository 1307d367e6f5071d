/**
 * Column names of invoicing programs, as data: to make a new name known, add it to its language’s list.
 * Upper and lower case, spaces and punctuation do not matter. German names of the contact file are Isolta’s own, from its import
 * page; Finnish, Swedish and English ones are theirs or translations, with names that Netvisor, Fivaldi, Heeros and Ecom use.
 */
import type { Names } from './profile.ts'

export const CONTACT_NAMES = {
  name: {
    fi: ['Nimi', 'Asiakkaan nimi', 'Asiakas', 'Nimi1', 'Yrityksen nimi'],
    sv: ['Namn', 'Kundens namn', 'Kundnamn', 'Kund'],
    en: ['Name', 'Customer name', 'Customer', 'Contact name', 'Company name'],
    de: ['Name', 'Kundenname', 'Kunde'],
  },
  attention: {
    fi: ['Osasto/Yhteyshenkilö', 'Yhteyshenkilö', 'Osasto', 'Nimen jatke', 'Nimi2'],
    sv: ['Avdelning/Kontaktperson', 'Avdelning/Kontakt', 'Kontaktperson', 'Avdelning'],
    en: [
      'Department/Contact',
      'Department/Contact person',
      'Contact person',
      'Attention',
      'Department',
      'Name2',
      'Name extension',
    ],
    de: ['Abteilung / Kontakt', 'Abteilung', 'Ansprechpartner', 'Kontaktperson'],
  },
  extraLine: {
    fi: ['Lisärivi', 'Osoitteen lisärivi', 'Lisäosoiterivi'],
    sv: ['Extra rad', 'Tilläggsrad', 'Extra adressrad'],
    en: ['Extra line', 'Additional line', 'Address line 2'],
    de: ['Zusätzliche Zeile', 'Zusatzzeile'],
  },
  street: {
    fi: ['Laskutusosoite', 'Osoite', 'Katuosoite', 'Lähiosoite', 'Postiosoite'],
    sv: ['Faktureringsadress', 'Fakturaadress', 'Adress', 'Gatuadress', 'Postadress'],
    en: ['Billing address', 'Invoicing address', 'Address', 'Street address', 'Street'],
    de: ['Rechnungsadresse', 'Adresse', 'Straße', 'Strasse'],
  },
  postcode: {
    fi: ['Postinumero', 'Postinro', 'Postinum'],
    sv: ['Postnummer', 'Postnr'],
    en: ['Postcode', 'Postal code', 'Zip code', 'Zip'],
    de: ['Postleitzahl', 'PLZ'],
  },
  city: {
    fi: ['Postitoimipaikka', 'Toimipaikka', 'Kaupunki', 'Paikkakunta'],
    sv: ['Postort', 'Ort', 'Stad'],
    en: ['City', 'Town', 'Post office', 'Place'],
    de: ['Ort', 'Stadt'],
  },
  country: {
    fi: ['Maakoodi', 'Maa', 'Maatunnus'],
    sv: ['Landskod', 'Land'],
    en: ['Country code', 'Country'],
    de: ['Ländercode', 'Landeskennzeichen', 'Land'],
  },
  email: {
    fi: ['Sähköpostiosoite', 'Sähköpostiosoitteet', 'Sähköposti', 'Sähköpostit', 'Laskutussähköposti'],
    sv: ['E-postadress', 'E-postadresser', 'E-post'],
    en: ['E-mail address', 'E-mail addresses', 'E-mail', 'Invoice reception email'],
    de: ['E-Mail-Adresse', 'E-Mail-Adressen', 'E-Mail'],
  },
  phone: {
    fi: ['Puhelinnumero', 'Puhelinnumerot', 'Puhelin', 'Matkapuhelin', 'Puh'],
    sv: ['Telefonnummer', 'Telefon', 'Mobiltelefon', 'Tel'],
    en: ['Phone number', 'Phone numbers', 'Phone', 'Telephone', 'Mobile phone'],
    de: ['Telefonnummer', 'Telefon', 'Mobiltelefon'],
  },
  businessId: {
    fi: ['Y-tunnus', 'Ytunnus', 'Yritystunnus', 'Y-tunnus/VAT-tunnus'],
    sv: ['FO-nummer', 'Företags- och organisationsnummer', 'Organisationsnummer', 'Org.nr'],
    en: ['Business ID', 'Reg. no.', 'Registration number', 'Company ID', 'BusinessID/VAT number'],
    de: ['Reg. Nr.', 'Registernummer', 'Handelsregisternummer'],
  },
  customerNumber: {
    fi: ['Asiakasnumero', 'Asiakasnro', 'Asiakaskoodi', 'Asiakastunnus'],
    sv: ['Kundnummer', 'Kundnr', 'Kundkod'],
    en: ['Customer number', 'Customer no.', 'Customer code', 'Customer ID'],
    de: ['Kundennummer', 'Kundennr.', 'Kunden-Nr.'],
  },
  memo: {
    fi: ['Muistio', 'Lisätiedot', 'Lisätieto', 'Huomautukset', 'Muistiinpanot'],
    sv: ['Anteckningar', 'Anteckning', 'Tilläggsuppgifter', 'Minnesanteckning'],
    en: ['Memo', 'Notes', 'Additional information', 'Customer note'],
    de: ['Memo', 'Notiz', 'Notizen', 'Bemerkung'],
  },
  isPrivate: {
    fi: ['Yksityisasiakas', 'Yksityishenkilö', 'Henkilöasiakas'],
    sv: ['Privatkund', 'Privatperson'],
    en: ['Private customer', 'Private person', 'Consumer', 'Is private'],
    de: ['Privatkunde', 'Privatperson'],
  },
  language: {
    fi: ['Kieli', 'Laskutuskieli', 'Kielikoodi', 'Asiointikieli'],
    sv: ['Språk', 'Faktureringsspråk', 'Språkkod'],
    en: ['Language', 'Language code', 'Invoice language'],
    de: ['Sprache', 'Sprachcode'],
  },
  einvoiceAddress: {
    fi: ['Verkkolaskuosoite', 'Verkkolaskutusosoite', 'OVT-tunnus', 'OVT'],
    sv: ['E-fakturaadress', 'Nätfakturaadress', 'OVT-kod', 'EDI-kod'],
    en: ['E-invoice address', 'E-invoicing address', 'Einvoice address', 'OVT'],
    de: ['E-Invoice-Adresse', 'E-Rechnungsadresse'],
  },
  einvoiceOperator: {
    fi: ['Välittäjän tunnus', 'Välittäjätunnus', 'Operaattoritunnus', 'Operaattori', 'Verkkolaskuoperaattori'],
    sv: ['Förmedlarens kod', 'Förmedlarkod', 'Operatörskod', 'Operatör'],
    en: ['Operator code', 'Intermediary code', 'Operator', 'Intermediator'],
    de: ['Operator Code', 'Operatorcode', 'Vermittlercode'],
  },
} satisfies Readonly<Record<string, Names>>

export const INVOICE_NAMES = {
  invoiceNumber: {
    fi: ['Laskunumero', 'Laskun numero', 'Laskunro', 'Lasku nro'],
    sv: ['Fakturanummer', 'Fakturans nummer', 'Fakturanr'],
    en: ['Invoice number', 'Invoice no.', 'Invoice'],
    de: ['Rechnungsnummer', 'Rechnungsnr.', 'Rechnungs-Nr.'],
  },
  customerNumber: CONTACT_NAMES.customerNumber,
  date: {
    fi: ['Laskun päivä', 'Laskupäivä', 'Laskun päivämäärä', 'Laskun pvm', 'Päivämäärä', 'Päiväys', 'Pvm'],
    sv: ['Fakturadatum', 'Fakturans datum', 'Datum'],
    en: ['Invoice date', 'Date', 'Issue date'],
    de: ['Rechnungsdatum', 'Datum'],
  },
  dueDate: {
    fi: ['Eräpäivä', 'Eräpvm'],
    sv: ['Förfallodag', 'Förfallodatum'],
    en: ['Due date', 'Payment due'],
    de: ['Fälligkeitsdatum', 'Fälligkeit', 'Fällig am'],
  },
  referenceNumber: {
    fi: ['Viitenumero', 'Viitenro', 'Viite'],
    sv: ['Referensnummer', 'Referensnr', 'Referens'],
    en: ['Reference number', 'Reference no.', 'Reference', 'Payment reference'],
    de: ['Referenznummer', 'Referenz', 'Referenznr.'],
  },
  total: {
    fi: ['Summa', 'Yhteensä', 'Loppusumma', 'Laskun summa', 'Verollinen summa', 'Summa yhteensä'],
    sv: ['Summa', 'Totalt', 'Totalsumma', 'Fakturans summa', 'Belopp', 'Fakturabelopp'],
    en: ['Total', 'Total amount', 'Invoice total', 'Amount', 'Sum'],
    de: ['Summe', 'Gesamtsumme', 'Gesamtbetrag', 'Betrag', 'Rechnungsbetrag'],
  },
  openAmount: {
    fi: ['Avoin summa', 'Avoinna', 'Maksamatta', 'Avoin saldo', 'Avoin'],
    sv: ['Öppet belopp', 'Obetalt', 'Öppet saldo', 'Återstår', 'Öppet'],
    en: ['Open amount', 'Amount due', 'Outstanding', 'Outstanding amount', 'Balance', 'Unpaid'],
    de: ['Offener Betrag', 'Offen', 'Restbetrag', 'Ausstehend'],
  },
  state: {
    fi: ['Tila', 'Laskun tila', 'Status'],
    sv: ['Status', 'Läge', 'Fakturans status'],
    en: ['State', 'Status', 'Invoice status'],
    de: ['Status', 'Zustand', 'Rechnungsstatus'],
  },
} satisfies Readonly<Record<string, Names>>
