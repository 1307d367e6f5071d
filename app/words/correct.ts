import { area } from './said.ts'

/** Correcting one's own data, field by field. */
export const correct = area({
  title: { fi: 'Korjaa tietojasi', sv: 'Rätta dina uppgifter', en: 'Correct your data' },
  go: {
    fi: 'Korjaa näitä tietoja<hidden>: {what}</hidden>',
    sv: 'Rätta de här uppgifterna<hidden>: {what}</hidden>',
    en: 'Correct these data<hidden>: {what}</hidden>',
  },
  begin: {
    fi: 'Kerro toiveesi<hidden>: {what}</hidden>',
    sv: 'Ange dina önskemål<hidden>: {what}</hidden>',
    en: 'Set your preferences<hidden>: {what}</hidden>',
  },
  keptLead: {
    fi: 'Muutokset tulevat voimaan heti. Tyhjä kenttä poistaa tiedon.',
    sv: 'Ändringarna gäller genast. Ett tomt fält tar bort uppgiften.',
    en: 'What you change applies at once. An empty field removes the value.',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  granted: { fi: 'Tiedot on tallennettu', sv: 'Uppgifterna har sparats', en: 'Your data are saved' },
  carried: { fi: 'Korjaus on hyväksytty', sv: 'Rättelsen är godkänd', en: 'The correction is approved' },
  grantedText: {
    fi: 'Muutos on voimassa. Sait siitä kirjeen ja tositteen.',
    sv: 'Ändringen gäller nu. Du har fått ett brev och ett kvitto.',
    en: 'The change is in force. You have a letter and a receipt for it.',
  },
  carriedText: {
    fi: 'Viemme sen rekisteriin. Näet alta, milloin se on siellä.',
    sv: 'Vi för in den i registret. Nedan ser du när den finns där.',
    en: 'We bring it to the register. Below you see when it is there.',
  },
  address: {
    fi: 'Osoitteen, jolla näet tietosi, <link>vaihdat omalla sivullaan</link>. Silloin se tulee voimaan kaikkialla.',
    sv: 'Adressen med vilken du ser dina uppgifter <link>byter du på en egen sida</link>. Då gäller den överallt.',
    en: 'The address with which you see your data is <link>changed on a page of its own</link>. Then it is in force everywhere.',
  },
  lead: {
    fi: 'Muuta se, mikä on väärin tai puuttuu, ja jätä muu ennalleen. Vain muutokset lähetetään.',
    sv: 'Ändra det som är fel eller fattas och låt resten vara. Bara ändringarna skickas.',
    en: 'Change what is wrong or missing and leave the rest. Only what you change is sent.',
  },
  many: { fi: 'Yksi riville', sv: 'En per rad', en: 'One on each line' },
  ask: {
    fi: 'Työntekijä tarkistaa muutoksen.',
    sv: 'En anställd granskar ändringen.',
    en: 'An employee looks at the change first.',
  },
  masked: {
    fi: 'Tätä ei näytetä tässä, koska siinä on henkilötunnus. Tyhjä kenttä jättää sen ennalleen.',
    sv: 'Det här visas inte här, eftersom det innehåller en personbeteckning. Ett tomt fält låter det vara.',
    en: 'This is not shown here, since it holds a personal identity code. An empty field leaves it as it is.',
  },
  thirdParties: {
    fi: 'Tätä ei näytetä tässä, koska siinä voi olla muiden tietoja. Tyhjä kenttä jättää sen ennalleen.',
    sv: 'Det här visas inte här, eftersom det kan innehålla andras uppgifter. Ett tomt fält låter det vara.',
    en: 'This is not shown here, since it may hold other people’s data. An empty field leaves it as it is.',
  },
  fixed: {
    title: { fi: 'Mitä et voi korjata tässä', sv: 'Vad du inte kan rätta här', en: 'What you cannot correct here' },
    rows: {
      fi: 'Myös luettelot korjaamme puolestasi: {names}.',
      sv: 'Också förteckningarna rättar vi åt dig: {names}.',
      en: 'Lists too are corrected for you by us: {names}.',
    },
    why: {
      fi: 'Jos jokin näistä on väärin, <a>kerro siitä omin sanoin</a>.',
      sv: 'Om något av det här är fel, <a>berätta med egna ord</a>.',
      en: 'If one of these is wrong, <a>tell us in your own words</a>.',
    },
  },
  check: { fi: 'Tarkista muutokset', sv: 'Kontrollera ändringarna', en: 'Check the changes' },
  checkTitle: {
    fi: 'Tarkista ennen kuin lähetät',
    sv: 'Kontrollera innan du skickar',
    en: 'Check before you send',
  },
  field: { fi: 'Tieto', sv: 'Uppgift', en: 'Field' },
  old: { fi: 'Ennen', sv: 'Före', en: 'Before' },
  new: { fi: 'Korjattuna', sv: 'Rättat', en: 'Corrected' },
  empty: { fi: '(tyhjä)', sv: '(tomt)', en: '(empty)' },
  hidden: { fi: '(ei näytetä)', sv: '(visas inte)', en: '(not shown)' },
  why: {
    fi: 'Miksi tieto on väärin? (vapaaehtoinen)',
    sv: 'Varför är uppgiften fel? (frivilligt)',
    en: 'Why is it wrong? (optional)',
  },
  whyHint: {
    fi: 'Perustelu nopeuttaa käsittelyä. Voit myös liittää todisteen, esimerkiksi kaupparekisteriotteen.',
    sv: 'En motivering gör behandlingen snabbare. Du kan också bifoga ett bevis, till exempel ett registerutdrag.',
    en: 'A reason makes it quicker. You can also add proof, such as an extract from the trade register.',
  },
  back: { fi: 'Muuta vielä', sv: 'Ändra mer', en: 'Change something' },
  send: { fi: 'Lähetä korjauspyyntö', sv: 'Skicka rättelsen', en: 'Send the correction' },
  meanwhile: {
    fi: 'Tieto on muuttunut sen jälkeen, kun avasit sivun. Alla on, mitä rekisterissä lukee nyt. Katso muutokset ja lähetä ne uudelleen.',
    sv: 'Uppgifterna har ändrats sedan du öppnade sidan. Nedan ser du vad som nu står i registret. Läs ändringarna och skicka dem igen.',
    en: 'The data has changed since you opened the page. Below is what the register holds now. Look at the changes and send them again.',
  },
  nothing: {
    fi: 'Et ole vielä muuttanut mitään. Muuta se kenttä, joka on väärin.',
    sv: 'Du har inte ändrat något ännu. Ändra fältet som är fel.',
    en: 'You have not changed anything yet. Change the field that is wrong.',
  },
  mistake: {
    required: {
      fi: '{field}: tätä tietoa ei voi jättää tyhjäksi.',
      sv: '{field}: den här uppgiften kan inte lämnas tom.',
      en: '{field}: this cannot be left empty.',
    },
    'one-only': {
      fi: '{field}: kirjoita vain yksi tieto.',
      sv: '{field}: skriv bara en uppgift.',
      en: '{field}: write one value only.',
    },
    'no-such-choice': {
      fi: '{field}: valitse jokin vaihtoehdoista.',
      sv: '{field}: välj ett av alternativen.',
      en: '{field}: choose one of those that are offered.',
    },
    value: { fi: '{field}: {reason}', sv: '{field}: {reason}', en: '{field}: {reason}' },
    fixed: {
      fi: '{field}: tätä ei voi korjata tässä.',
      sv: '{field}: det här kan inte rättas här.',
      en: '{field}: this cannot be corrected here.',
    },
  },
  changes: { fi: 'Muutokset', sv: 'Ändringarna', en: 'The changes' },
  where: { fi: 'Missä mennään', sv: 'Läge', en: 'Where it is' },
  state: {
    asked: { fi: 'Odottaa päätöstä', sv: 'Väntar på beslut', en: 'Waits for a decision' },
    approved: { fi: 'Korjattu täällä', sv: 'Rättad här', en: 'Corrected here' },
    confirmed: { fi: 'Korjattu', sv: 'Rättad', en: 'Corrected' },
    refused: { fi: 'Ei korjattu', sv: 'Inte rättad', en: 'Not corrected' },
    withdrawn: { fi: 'Peruttu', sv: 'Återtagen', en: 'Withdrawn' },
  },
  waiting: {
    fi: 'Korjattu täällä {day}. Odottaa järjestelmää {system} {day} alkaen.',
    sv: 'Rättad här {day}. Väntar på systemet {system} sedan {day}.',
    en: 'Corrected here on {day}. Waiting for {system} since {day}.',
  },
  byHand: {
    fi: 'Tehty käsin {day} järjestelmässä {system}. Rekisteri ei ole vielä vahvistanut sitä.',
    sv: 'Gjort för hand {day} i {system}. Registret har inte bekräftat det ännu.',
    en: 'Done by hand on {day} in {system}. Not yet confirmed by the register.',
  },
  byHandTo: {
    fi: 'Tehty käsin {day} järjestelmässä {system}: {to}. Rekisteri ei ole vielä vahvistanut sitä.',
    sv: 'Gjort för hand {day} i {system}: {to}. Registret har inte bekräftat det ännu.',
    en: 'Done by hand on {day} in {system}: {to}. Not yet confirmed by the register.',
  },
  confirmed: {
    fi: 'Järjestelmässä {system} {day}.',
    sv: 'I systemet {system} {day}.',
    en: 'In {system} on {day}.',
  },
  disputed: { fi: 'Kiistetty tieto', sv: 'Bestridd uppgift', en: 'Disputed' },
  askedOn: {
    fi: 'Korjausta pyydettiin {day}: {to}. Pyyntö odottaa päätöstä.',
    sv: 'Rättelse begärdes {day}: {to}. Begäran väntar på beslut.',
    en: 'A correction was asked for on {day}: {to}. It waits for a decision.',
  },
  waitingFor: {
    fi: 'Korjattu täällä {day}: {to}. Odottaa järjestelmää {system} {day} alkaen.',
    sv: 'Rättad här {day}: {to}. Väntar på systemet {system} sedan {day}.',
    en: 'Corrected here on {day}: {to}. Waiting for {system} since {day}.',
  },
  told: {
    text: {
      corrected: {
        fi: 'Korjauksesta on ilmoitettu niille, jotka ovat saaneet tiedon meiltä:',
        sv: 'De som har fått uppgiften av oss har underrättats om rättelsen:',
        en: 'Those who had the data from us have been told of the correction:',
      },
      erased: {
        fi: 'Poistosta on ilmoitettu niille, jotka ovat saaneet tiedot meiltä:',
        sv: 'De som har fått uppgifterna av oss har underrättats om raderingen:',
        en: 'Those who had the data from us have been told of the erasure:',
      },
      restricted: {
        fi: 'Rajoituksesta on ilmoitettu niille, jotka ovat saaneet tiedot meiltä:',
        sv: 'De som har fått uppgifterna av oss har underrättats om begränsningen:',
        en: 'Those who had the data from us have been told of the restriction:',
      },
    },
    sent: { fi: '{name}: ilmoitettu {day}', sv: '{name}: underrättad {day}', en: '{name}: told on {day}' },
    confirmed: {
      corrected: {
        fi: '{name}: kertoi korjanneensa tiedon {day}',
        sv: '{name}: meddelade {day} att uppgiften är rättad',
        en: '{name}: said on {day} that it is corrected',
      },
      erased: {
        fi: '{name}: kertoi poistaneensa tiedot {day}',
        sv: '{name}: meddelade {day} att uppgifterna är raderade',
        en: '{name}: said on {day} that the data are erased',
      },
      restricted: {
        fi: '{name}: kertoi rajoittaneensa käsittelyä {day}',
        sv: '{name}: meddelade {day} att behandlingen är begränsad',
        en: '{name}: said on {day} that the processing is restricted',
      },
    },
    mail: {
      'on-its-way': {
        fi: 'viesti ei ole vielä lähtenyt',
        sv: 'meddelandet har inte gått ännu',
        en: 'the mail has not left yet',
      },
      handed: { fi: 'viesti on lähtenyt', sv: 'meddelandet har gått', en: 'the mail has left' },
      failed: {
        fi: 'viesti ei mennyt perille',
        sv: 'meddelandet kom inte fram',
        en: 'the mail could not be delivered',
      },
    },
  },
  partners: {
    title: {
      fi: 'Kenelle tästä ilmoitetaan',
      sv: 'Vem som underrättas om detta',
      en: 'Who is told of this',
    },
    text: {
      corrected: {
        fi: 'Kerro, onko näille luovutettu tietoja, jotka nyt korjattiin. Ilmoitus paljastaa korjatut tiedot vastaanottajalle.',
        sv: 'Ange om de rättade uppgifterna har lämnats till dem. Underrättelsen visar de rättade uppgifterna för mottagaren.',
        en: 'Say whether these had the data that are now corrected. The notice shows the corrected data to the recipient.',
      },
      erased: {
        fi: 'Kerro, onko näille luovutettu tietoja, jotka nyt poistettiin. Ilmoitus kertoo vastaanottajalle, kenen mitkä tiedot poistettiin.',
        sv: 'Ange om de raderade uppgifterna har lämnats till dem. Underrättelsen visar för mottagaren vems och vilka uppgifter som raderades.',
        en: 'Say whether these had the data that are now erased. The notice tells the recipient whose data were erased, and which.',
      },
      restricted: {
        fi: 'Kerro, onko näille luovutettu tietoja, joiden käsittelyä nyt rajoitettiin. Ilmoitus kertoo vastaanottajalle, kenen mistä tiedoista on kyse.',
        sv: 'Ange om uppgifterna vars behandling nu begränsades har lämnats till dem. Underrättelsen visar för mottagaren vems och vilka uppgifter det gäller.',
        en: 'Say whether these had the data that are now restricted. The notice tells the recipient whose data they are, and which.',
      },
    },
    tell: {
      fi: 'Ilmoita<hidden>: {name}</hidden>',
      sv: 'Underrätta<hidden>: {name}</hidden>',
      en: 'Tell them<hidden>: {name}</hidden>',
    },
    pass: {
      fi: 'Ei ole saanut tietoja<hidden>: {name}</hidden>',
      sv: 'Har inte fått uppgifterna<hidden>: {name}</hidden>',
      en: 'Never had the data<hidden>: {name}</hidden>',
    },
    'not-theirs': {
      fi: '{name}: ei ole saanut tietoja ({day})',
      sv: '{name}: har inte fått uppgifterna ({day})',
      en: '{name}: never had the data ({day})',
    },
  },
  approve: {
    legend: {
      fi: 'Mitkä muutokset hyväksyt?',
      sv: 'Vilka ändringar godkänner du?',
      en: 'Which changes do you approve?',
    },
    hint: {
      fi: 'Hyväksytyt viedään rekisteriin, muut jäävät korjaamatta. Kirjeessä lukevat kummatkin, eikä niitä tarvitse kirjoittaa alle.',
      sv: 'De godkända förs in i registret, de andra rättas inte. Båda står i brevet och behöver inte skrivas nedan.',
      en: 'Those that you approve are brought to the register, the others are not corrected. The letter says both by itself.',
    },
    change: { fi: '{field}: {from} → {to}', sv: '{field}: {from} → {to}', en: '{field}: {from} → {to}' },
    found: {
      fi: 'Rekisterissä on nyt muu tieto: {found}',
      sv: 'I registret står nu något annat: {found}',
      en: 'The register now holds something else: {found}',
    },
  },
  letter: {
    done: {
      fi: 'Tiedon korjaus: {what} ({system})',
      sv: 'Rättelse: {what} ({system})',
      en: 'Correction: {what} ({system})',
    },
    stays: {
      fi: 'Ei korjata: {what} ({system})',
      sv: 'Rättas inte: {what} ({system})',
      en: 'Not corrected: {what} ({system})',
    },
    granted: { fi: '{what} ({system})', sv: '{what} ({system})', en: '{what} ({system})' },
  },
  staff: {
    title: { fi: 'Pyydetyt muutokset', sv: 'Begärda ändringar', en: 'Changes asked for' },
  },
})
