import { area } from './said.ts'

/** Changes of address as staff see them. */
export const staffAddress = area({
  title: { fi: 'Sähköpostiosoitteen vaihto', sv: 'Byte av e-postadress', en: 'Change of the email address' },
  waits: {
    codes: {
      fi: 'Asiakas on vahvistanut molemmat osoitteet koodilla. Vaihto tulee voimaan aikaisintaan <b>{moment}</b>, jollei sitä pysäytetä. Sinun ei tarvitse tehdä mitään; voit vain hylätä pyynnön.',
      sv: 'Kunden har bekräftat båda adresserna med kod. Bytet träder i kraft tidigast <b>{moment}</b> om det inte stoppas. Du behöver inte göra något; du kan bara avslå begäran.',
      en: 'The person has confirmed both addresses with codes. The change comes into force at the earliest on <b>{moment}</b>, unless it is stopped. You need not do anything; you can only refuse the request.',
    },
    staff: {
      fi: 'Vaihto on hyväksytty. Se tulee voimaan aikaisintaan <b>{moment}</b>, jollei sitä pysäytetä vanhasta osoitteesta.',
      sv: 'Bytet är godkänt. Det träder i kraft tidigast <b>{moment}</b> om det inte stoppas från den gamla adressen.',
      en: 'The change is approved. It comes into force at the earliest on <b>{moment}</b>, unless it is stopped from the old address.',
    },
  },
  stopped: {
    codes: {
      fi: 'Vaihto pysäytettiin. Mitään ei muutettu.',
      sv: 'Bytet stoppades. Ingenting ändrades.',
      en: 'The change was stopped. Nothing was changed.',
    },
    staff: {
      fi: 'Vaihto pysäytettiin vanhasta osoitteesta. Joku siis lukee vielä sitä: selvitä, kumpi on oikea henkilö, ennen kuin päätät uudelleen.',
      sv: 'Bytet stoppades från den gamla adressen. Någon läser den alltså ännu: utred vem som är rätt person innan du beslutar på nytt.',
      en: 'The change was stopped from the old address. So somebody still reads it: find out which of the two is the right person before you decide again.',
    },
  },
  'in-force': {
    fi: 'Vaihto on voimassa. Rekistereihin tehdään vielä muutoksia.',
    sv: 'Bytet är i kraft. Ändringar görs ännu i registren.',
    en: 'The change is in force. Registers are still being updated.',
  },
  settled: {
    fi: 'Vaihto on valmis: uusi osoite on kaikissa rekistereissä.',
    sv: 'Bytet är klart: den nya adressen finns i alla register.',
    en: 'The change is done: every register has the new address.',
  },
  left: {
    fi: 'Tämä osoite on vaihdettu toiseen {day}. Mitä rekistereissä vielä on sillä, kuuluu uudelle osoitteelle, eikä sitä näytetä tässä.',
    sv: 'Den här adressen byttes till en annan {day}. Det som registren ännu har under den hör till den nya adressen och visas inte här.',
    en: 'This address was changed for another on {day}. What registers still hold under it belongs to the new one and is not shown here.',
  },
  claim: {
    title: {
      fi: 'Vanha osoite, johon vedotaan',
      sv: 'Gammal adress som uppges',
      en: 'The old address that is claimed',
    },
    lead: {
      fi: 'Pyytäjä on vahvistanut vain uuden osoitteensa. Varmista, että alla olevat tiedot ovat hänen: pyydä tarvittaessa lisätietoja. Kun hyväksyt, vanhaan osoitteeseen lähtee ilmoitus, ja vaihto tulee voimaan 72 tunnin kuluttua.',
      sv: 'Den som begär har bara bekräftat sin nya adress. Försäkra dig om att uppgifterna nedan är den personens: be om mer information vid behov. När du godkänner skickas en underrättelse till den gamla adressen, och bytet träder i kraft efter 72 timmar.',
      en: 'Whoever asks has confirmed the new address only. Make sure that the data below is theirs: ask for more if need be. When you approve, a notice goes to the old address, and the change comes into force after 72 hours.',
    },
    old: {
      fi: 'Vanha osoite: <b>{address}</b>',
      sv: 'Gammal adress: <b>{address}</b>',
      en: 'Old address: <b>{address}</b>',
    },
    unknown: {
      fi: 'Pyytäjä ei tiennyt vanhaa osoitetta. Etsi asiakas asiakasnumerolla järjestelmästä ja merkitse osoite tähän.',
      sv: 'Den som begär visste inte den gamla adressen. Sök kunden med kundnumret i systemet och anteckna adressen här.',
      en: 'Whoever asks did not know the old address. Look the customer up by number in its system and note the address here.',
    },
    field: { fi: 'Vanha sähköpostiosoite', sv: 'Gammal e-postadress', en: 'Old email address' },
    note: { fi: 'Merkitse osoite', sv: 'Anteckna adressen', en: 'Note the address' },
    none: {
      fi: 'Tällä osoitteella ei ole tietoja missään rekisterissä.',
      sv: 'Inget register har uppgifter under den här adressen.',
      en: 'No register holds anything under this address.',
    },
  },
  said: {
    address: {
      fi: 'Vanhaa osoitetta ei merkitty: kirjoita se kokonaan. Se ei voi olla sama kuin uusi.',
      sv: 'Den gamla adressen antecknades inte: skriv den helt. Den kan inte vara densamma som den nya.',
      en: 'The old address was not noted: type all of it. It cannot be the new one.',
    },
  },
  errors: {
    'address-waits': {
      fi: 'Osoitteen vaihto odottaa voimaantuloa. Siihen asti pyynnön voi vain hylätä.',
      sv: 'Adressbytet väntar på att träda i kraft. Till dess kan begäran bara avslås.',
      en: 'The change of address waits to come into force. Until then the request can only be refused.',
    },
    'address-unknown': {
      fi: 'Merkitse ensin pyynnön sivulla, mikä vanha osoite on.',
      sv: 'Anteckna först på begärans sida vilken den gamla adressen är.',
      en: 'First note on the request’s page what the old address is.',
    },
    'address-shared': {
      fi: 'Jommallakummalla osoitteella on usean ihmisen tietoja. Sitä ei voi vaihtaa kokonaan: hylkää pyyntö ja tee muutokset työkorteilla.',
      sv: 'Under den ena adressen finns flera personers uppgifter. Den kan inte bytas helt: avslå begäran och gör ändringarna med arbetskort.',
      en: 'Several people’s data is under one of the addresses. It cannot be changed as a whole: refuse the request and make the changes by work cards.',
    },
    'address-taken': {
      fi: 'Toinen vaihto koskee jompaakumpaa osoitetta. Odota, että se on valmis.',
      sv: 'Ett annat byte gäller den ena adressen. Vänta tills det är klart.',
      en: 'Another change concerns one of the addresses. Wait until it is done.',
    },
    'address-silent': {
      fi: 'Jokin rekisteri ei vastannut, joten ei tiedetä, mitä muutettaisiin. Yritä hetken kuluttua uudelleen.',
      sv: 'Ett register svarade inte, så det är inte känt vad som skulle ändras. Försök igen om en stund.',
      en: 'A register did not answer, so it is not known what would be changed. Try again in a moment.',
    },
    'address-whole': {
      fi: 'Osoite vaihdetaan tai ei vaihdeta: hyväksy pyyntö tai hylkää se.',
      sv: 'En adress byts eller byts inte: godkänn begäran eller avslå den.',
      en: 'An address is changed or it is not: approve the request or refuse it.',
    },
  },
})
