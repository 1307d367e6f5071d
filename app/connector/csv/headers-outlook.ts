/**
 * Column names of Outlook’s contact export, as data: to make a new name known, add it to its language’s list.
 * Outlook writes them in the language of its user interface; they differ a little between its versions.
 */
import type { Names } from './profile.ts'

export const OUTLOOK_NAMES = {
  firstName: { fi: ['Etunimi'], sv: ['Förnamn'], en: ['First Name', 'Given Name'], de: ['Vorname'] },
  middleName: {
    fi: ['Toinen nimi', 'Muut etunimet', 'Toinen etunimi'],
    sv: ['Mellannamn', 'Andra förnamn'],
    en: ['Middle Name', 'Additional Name'],
    de: ['Weitere Vornamen', 'Zweiter Vorname'],
  },
  lastName: { fi: ['Sukunimi'], sv: ['Efternamn'], en: ['Last Name', 'Surname', 'Family Name'], de: ['Nachname'] },
  company: { fi: ['Yritys'], sv: ['Företag'], en: ['Company', 'Organization'], de: ['Firma', 'Unternehmen'] },
  jobTitle: {
    fi: ['Tehtävänimike', 'Tehtävä', 'Toimenkuva', 'Ammattinimike'],
    sv: ['Befattning', 'Titel'],
    en: ['Job Title'],
    de: ['Position', 'Berufsbezeichnung'],
  },
  email1: {
    fi: ['Sähköpostiosoite', 'Sähköposti', 'Sähköposti 1: osoite', 'Sähköpostiosoite 1'],
    sv: ['E-postadress', 'E-post', 'E-postadress 1', 'E-post 1: adress'],
    en: ['E-mail Address', 'E-mail', 'E-mail 1 Address'],
    de: ['E-Mail-Adresse', 'E-Mail', 'E-Mail 1: Adresse'],
  },
  email2: {
    fi: ['Sähköposti 2: osoite', 'Sähköpostiosoite 2', 'Sähköpostin 2 osoite', '2. sähköpostiosoite', 'Sähköposti 2'],
    sv: ['E-post 2: adress', 'E-postadress 2', 'E-post 2'],
    en: ['E-mail 2 Address', 'E-mail Address 2', 'E-mail 2'],
    de: ['E-Mail 2: Adresse', 'E-Mail-Adresse 2', 'E-Mail 2'],
  },
  email3: {
    fi: ['Sähköposti 3: osoite', 'Sähköpostiosoite 3', 'Sähköpostin 3 osoite', '3. sähköpostiosoite', 'Sähköposti 3'],
    sv: ['E-post 3: adress', 'E-postadress 3', 'E-post 3'],
    en: ['E-mail 3 Address', 'E-mail Address 3', 'E-mail 3'],
    de: ['E-Mail 3: Adresse', 'E-Mail-Adresse 3', 'E-Mail 3'],
  },
  mobilePhone: {
    fi: ['Matkapuhelin', 'Matkapuhelinnumero'],
    sv: ['Mobiltelefon', 'Mobil'],
    en: ['Mobile Phone'],
    de: ['Mobiltelefon', 'Handy'],
  },
  businessPhone: {
    fi: ['Puhelin työhön', 'Työpuhelin', 'Puhelin (työ)'],
    sv: ['Telefon, arbete', 'Arbetstelefon', 'Telefon (arbete)'],
    en: ['Business Phone', 'Work Phone'],
    de: ['Telefon geschäftlich', 'Telefon (geschäftlich)'],
  },
  businessPhone2: {
    fi: ['Puhelin työhön 2', 'Työpuhelin 2'],
    sv: ['Telefon, arbete 2', 'Arbetstelefon 2'],
    en: ['Business Phone 2', 'Work Phone 2'],
    de: ['Telefon geschäftlich 2'],
  },
  companyPhone: {
    fi: ['Yrityksen puhelinnumero', 'Yrityksen puhelin', 'Puhelin yritykseen'],
    sv: ['Företagets telefon', 'Telefon, företag', 'Telefon (växel)'],
    en: ['Company Main Phone'],
    de: ['Telefon Firma', 'Firmenhaupttelefon'],
  },
  primaryPhone: {
    fi: ['Ensisijainen puhelin', 'Ensisijainen puhelinnumero'],
    sv: ['Primär telefon'],
    en: ['Primary Phone'],
    de: ['Haupttelefon'],
  },
  homePhone: {
    fi: ['Kotipuhelin', 'Puhelin kotiin', 'Puhelin (koti)'],
    sv: ['Hemtelefon', 'Telefon, hem', 'Telefon (bostad)'],
    en: ['Home Phone'],
    de: ['Telefon privat', 'Telefon (privat)'],
  },
  street: {
    fi: ['Työosoitteen katuosoite', 'Työosoitteen katu', 'Katuosoite (työ)', 'Lähiosoite työhön', 'Katuosoite työhön'],
    sv: ['Gatuadress, arbete', 'Arbetsadress, gata', 'Gatuadress (arbete)', 'Gata, arbete'],
    en: ['Business Street', 'Work Street', 'Business Address'],
    de: ['Straße geschäftlich', 'Straße (geschäftlich)'],
  },
  street2: {
    fi: ['Työosoitteen katuosoite 2', 'Työosoitteen katu 2', 'Katuosoite työhön 2'],
    sv: ['Gatuadress, arbete 2', 'Arbetsadress, gata 2', 'Gata, arbete 2'],
    en: ['Business Street 2', 'Work Street 2'],
    de: ['Straße geschäftlich 2'],
  },
  street3: {
    fi: ['Työosoitteen katuosoite 3', 'Työosoitteen katu 3', 'Katuosoite työhön 3'],
    sv: ['Gatuadress, arbete 3', 'Arbetsadress, gata 3', 'Gata, arbete 3'],
    en: ['Business Street 3', 'Work Street 3'],
    de: ['Straße geschäftlich 3'],
  },
  postcode: {
    fi: ['Työosoitteen postinumero', 'Postinumero (työ)', 'Postinumero työhön'],
    sv: ['Postnummer, arbete', 'Arbetsadress, postnummer', 'Postnummer (arbete)'],
    en: ['Business Postal Code', 'Work Postal Code'],
    de: ['Postleitzahl geschäftlich', 'Postleitzahl (geschäftlich)'],
  },
  city: {
    fi: [
      'Työosoitteen postitoimipaikka',
      'Työosoitteen kaupunki',
      'Postitoimipaikka (työ)',
      'Kaupunki (työ)',
      'Postitoimipaikka työhön',
    ],
    sv: ['Postort, arbete', 'Arbetsadress, ort', 'Ort (arbete)', 'Ort, arbete', 'Postort (arbete)'],
    en: ['Business City', 'Work City'],
    de: ['Ort geschäftlich', 'Ort (geschäftlich)'],
  },
  country: {
    fi: ['Työosoitteen maa', 'Työosoitteen maa tai alue', 'Maa (työ)', 'Maa/alue työhön', 'Maa työhön'],
    sv: ['Land/region, arbete', 'Arbetsadress, land/region', 'Land (arbete)', 'Land, arbete'],
    en: ['Business Country/Region', 'Business Country', 'Work Country/Region'],
    de: ['Land/Region geschäftlich', 'Land geschäftlich', 'Land/Region (geschäftlich)'],
  },
  notes: {
    fi: ['Huomautukset', 'Muistiinpanot', 'Huomautus'],
    sv: ['Anteckningar'],
    en: ['Notes'],
    de: ['Notizen'],
  },
  categories: { fi: ['Luokat', 'Luokka'], sv: ['Kategorier', 'Kategori'], en: ['Categories'], de: ['Kategorien'] },
} satisfies Readonly<Record<string, Names>>
