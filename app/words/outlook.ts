import { area } from './said.ts'

/** The trial's simulated Outlook: what the mailboxes hold, beside the portal. */
export const outlook = area({
  title: { fi: 'Kokeilun Outlook', sv: 'Testets Outlook', en: 'The trial’s Outlook' },
  lead: {
    fi: 'Näin yhteystiedot ovat juuri nyt yrityksen postilaatikoissa. Palvelu lukee ja muuttaa niitä siellä, missä ne ovat.',
    sv: 'Så här ser kontakterna ut just nu i företagets brevlådor. Tjänsten läser och ändrar dem där de finns.',
    en: 'This is what the contacts in the company’s mailboxes are at this moment. The service reads and changes them where they are.',
  },
  simulated: {
    fi: 'Outlook on jäljitelmä, joka toimii vain tällä koneella. Mitä muuttui viimeksi, on ylimpänä.',
    sv: 'Outlook är en simulering som bara finns på den här datorn. Det som ändrades senast är överst.',
    en: 'It is a simulation that runs on this machine only. What changed last comes first.',
  },
  none: {
    fi: 'Mitään rekisteriä ei lueta Microsoft 365:stä jäljitelmän avulla.',
    sv: 'Inget register läses ur Microsoft 365 med hjälp av en simulering.',
    en: 'No register is read from Microsoft 365 through a simulation.',
  },
  see: { fi: 'Katso, mitä Outlookissa on', sv: 'Se vad som finns i Outlook', en: 'See what Outlook holds' },
  mails: { fi: 'Kokeilun postilaatikko', sv: 'Testbrevlådan', en: 'The trial mailbox' },
  contact: { fi: 'Yhteystieto', sv: 'Kontakt', en: 'Contact' },
  holds: { fi: 'Tiedot', sv: 'Uppgifter', en: 'Details' },
  folder: { fi: 'Kansio', sv: 'Mapp', en: 'Folder' },
  categories: { fi: 'Luokat', sv: 'Kategorier', en: 'Categories' },
  changed: { fi: 'Muuttui', sv: 'Ändrades', en: 'Changed' },
  mainFolder: { fi: 'Yhteystiedot', sv: 'Kontakter', en: 'Contacts' },
  others: {
    fi: '{count, plural, one {# muu yhteystieto} other {# muuta yhteystietoa}}',
    sv: '{count, plural, one {# annan kontakt} other {# andra kontakter}}',
    en: '{count, plural, one {# other contact} other {# other contacts}}',
  },
  empty: {
    fi: 'Postilaatikossa ei ole yhteystietoja.',
    sv: 'Brevlådan har inga kontakter.',
    en: 'The mailbox has no contacts.',
  },
  deleted: {
    fi: '{count, plural, one {Yksi yhteystieto on poistettu pysyvästi, viimeksi} other {# yhteystietoa on poistettu pysyvästi, viimeksi}} <moment></moment>.',
    sv: '{count, plural, one {En kontakt har tagits bort för gott, senast} other {# kontakter har tagits bort för gott, senast}} <moment></moment>.',
    en: '{count, plural, one {One contact was deleted for good, most recently} other {# contacts were deleted for good, most recently}} <moment></moment>.',
  },
})
