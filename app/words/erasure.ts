import { area } from './said.ts'

/** Erasure: the plan before asking, what is approved, what is done and what comes later. */
export const erasure = area({
  title: {
    fi: 'Pyydä tietojesi poistamista',
    sv: 'Begär att dina uppgifter raderas',
    en: 'Ask to have your data erased',
  },
  lead: {
    fi: 'Tässä on suunnitelma: mitä poistamme nyt ja minkä laki käskee säilyttää, mihin asti ja miksi. Mitään ei poisteta ennen kuin olet lähettänyt pyynnön ja vahvistanut sen.',
    sv: 'Här är planen: vad vi raderar nu och vad lagen kräver att vi behåller, hur länge och varför. Inget raderas förrän du har skickat din begäran och bekräftat den.',
    en: 'This is the plan: what we erase now, and what the law makes us keep, until when and why. Nothing is erased before you have sent the request and confirmed it.',
  },
  stepsTitle: { fi: 'Näin se etenee', sv: 'Så går det till', en: 'How it goes' },
  steps: {
    send: {
      fi: 'Lähetät pyynnön. Saat viestin, jonka linkin takana on nappi: paina sitä.',
      sv: 'Du skickar begäran. Du får ett meddelande med en länk till en knapp: tryck på den.',
      en: 'You send the request. You get a mail whose link leads to a button: press it.',
    },
    cool: {
      fi: '{hours, plural, one {Sinulla on tunti aikaa perua.} other {Sinulla on # tuntia aikaa perua.}}',
      sv: '{hours, plural, one {Du har en timme på dig att ångra dig.} other {Du har # timmar på dig att ångra dig.}}',
      en: '{hours, plural, one {You have an hour to withdraw.} other {You have # hours to withdraw.}}',
    },
    hurry: {
      fi: 'Voit myös sanoa, ettet halua odottaa.',
      sv: 'Du kan också säga att du inte vill vänta.',
      en: 'You can also say that you do not want to wait.',
    },
    staff: {
      fi: 'Henkilöstömme tarkastaa suunnitelman ja vastaa viimeistään kuukauden kuluessa.',
      sv: 'Vår personal granskar planen och svarar inom en månad.',
      en: 'Our staff look at the plan and answer within a month.',
    },
    done: {
      fi: 'Poistamme tiedot, luemme rekisterit uudelleen ja kerromme, mitä tehtiin.',
      sv: 'Vi raderar uppgifterna, läser registren på nytt och berättar vad som gjordes.',
      en: 'We erase the data, read the registers again, and tell you what was done.',
    },
  },
  goes: { fi: 'Poistetaan nyt', sv: 'Raderas nu', en: 'Goes now' },
  until: { fi: 'Säilyy {date} asti', sv: 'Bevaras till {date}', en: 'Stays until {date}' },
  while: { fi: 'Säilyy toistaiseksi', sv: 'Bevaras tills vidare', en: 'Stays for now' },
  because: {
    retention: { fi: 'Säilytysaika: {label}', sv: 'Förvaringstid: {label}', en: 'Kept for: {label}' },
    same: { fi: 'Syy on sama kuin edellä.', sv: 'Orsaken är densamma som ovan.', en: 'For the same reason as above.' },
    source: { fi: '({source})', sv: '({source})', en: '({source})' },
    'finds-the-rest': {
      fi: 'Ilman tätä muuta säilyvää ei löydettäisi, eikä sitä voitaisi poistaa ajallaan.',
      sv: 'Utan detta skulle det övriga inte hittas och kunde inte raderas i tid.',
      en: 'Without this the rest could not be found, and could not be erased on its day.',
    },
    conditions: { fi: 'Syy: {conditions}.', sv: 'Orsak: {conditions}.', en: 'Why: {conditions}.' },
    review: {
      fi: 'Katsotaan uudelleen {date}.',
      sv: 'Granskas på nytt {date}.',
      en: 'Looked at again on {date}.',
    },
    least: { fi: 'Joka tapauksessa {date} asti.', sv: 'I varje fall till {date}.', en: 'Until {date} in any case.' },
  },
  condition: {
    'legal-hold': {
      fi: 'tietoja tarvitaan oikeudellisen vaateen vuoksi',
      sv: 'uppgifterna behövs på grund av ett rättsligt anspråk',
      en: 'the data is needed for a legal claim',
    },
    'date-unknown': {
      fi: 'päivä, josta säilytysaika lasketaan, puuttuu: henkilö katsoo sen',
      sv: 'dagen som förvaringstiden räknas från saknas: en person granskar det',
      en: 'the day from which the time runs is missing: a person looks at it',
    },
  },
  rows: { fi: '{label} ({count})', sv: '{label} ({count})', en: '{label} ({count})' },
  rowsGo: {
    fi: 'Niistä poistetaan nyt: {fields}.',
    sv: 'Av dem raderas nu: {fields}.',
    en: 'Of them goes now: {fields}.',
  },
  showRows: { fi: 'Näytä kaikki', sv: 'Visa alla', en: 'Show all' },
  rest: {
    fi: 'Mitä säilyy, se lukitaan: sitä ei käytetä muuhun, ja se poistetaan itsestään päivänään.',
    sv: 'Det som bevaras låses: det används inte till något annat och raderas av sig självt på sin dag.',
    en: 'What stays is locked: it is used for nothing else, and goes by itself on its day.',
  },
  own: {
    fi: 'Tämän palvelun omat tiedot muuttuvat joka käynnillä. Ne poistetaan näiden sääntöjen mukaan.',
    sv: 'Den här tjänstens egna uppgifter ändras vid varje besök. De raderas enligt de här reglerna.',
    en: 'This service’s own data changes with every visit. It goes by these rules.',
  },
  recipientsTitle: { fi: 'Kenelle kerromme', sv: 'Vem vi berättar för', en: 'Whom we tell' },
  recipients: {
    fi: 'Ilmoitamme poistosta niille, joille olemme luovuttaneet tietojasi: {names}. Näet pyynnön sivulta, kenelle ilmoitettiin.',
    sv: 'Vi meddelar dem som har fått dina uppgifter av oss: {names}. På begärans sida ser du vem som har meddelats.',
    en: 'We tell those to whom we have given your data: {names}. The page of your request shows who was told.',
  },
  unread: {
    silent: {
      fi: '{register}: rekisteri ei vastaa juuri nyt. Pyyntöä ei voi lähettää ennen kuin se vastaa.',
      sv: '{register}: registret svarar inte just nu. Begäran kan inte skickas förrän det svarar.',
      en: '{register}: the register does not answer just now. The request cannot be sent before it does.',
    },
    withheld: {
      fi: '{register}: osoitteella voi olla useamman tietoja. Vahvista ensin, mitkä ovat sinun.',
      sv: '{register}: under adressen kan det finnas fleras uppgifter. Bekräfta först vilka som är dina.',
      en: '{register}: several people’s data may be under this address. Prove first which is yours.',
    },
  },
  nothing: {
    fi: 'Tällä osoitteella ei löytynyt muuta kuin tämän palvelun omat tiedot.',
    sv: 'Under den här adressen hittades inget utom den här tjänstens egna uppgifter.',
    en: 'Nothing was found under this address but this service’s own data.',
  },
  other: {
    fi: 'Etkö löydä kaikkea tai haluatko poistaa vain osan? Kerro se omin sanoin.',
    sv: 'Hittar du inte allt, eller vill du radera bara en del? Berätta med egna ord.',
    en: 'Is something missing, or do you want only a part erased? Tell us in your own words.',
  },
  send: { fi: 'Lähetä poistopyyntö', sv: 'Skicka begäran om radering', en: 'Send the request to erase' },
  changed: {
    fi: 'Tiedot ovat muuttuneet sen jälkeen, kun avasit sivun. Alla on uusi suunnitelma. Lue se ja lähetä pyyntö uudelleen.',
    sv: 'Uppgifterna har ändrats sedan du öppnade sidan. Nedan är den nya planen. Läs den och skicka begäran på nytt.',
    en: 'The data has changed since you opened the page. Below is the new plan. Read it and send the request again.',
  },
  plan: { fi: 'Suunnitelma', sv: 'Planen', en: 'The plan' },
  planNow: {
    fi: 'Suunnitelma, kun tiedot ovat sellaiset kuin nyt',
    sv: 'Planen med uppgifterna som de är nu',
    en: 'The plan with the data as it is now',
  },
  cooling: {
    fi: 'Voit perua pyynnön {moment} asti. Sen jälkeen poistamme tiedot, kun pyyntö on hyväksytty.',
    sv: 'Du kan ta tillbaka begäran till {moment}. Därefter raderar vi uppgifterna när begäran har godkänts.',
    en: 'You can take the request back until {moment}. After that we erase the data once it is approved.',
  },
  hurry: {
    title: { fi: 'Etkö halua odottaa?', sv: 'Vill du inte vänta?', en: 'Not willing to wait?' },
    button: { fi: 'Poistakaa heti', sv: 'Radera genast', en: 'Do it now' },
    hint: {
      fi: 'Luovut ajasta, jossa voisit perua. Poistettua ei saa takaisin.',
      sv: 'Du avstår från tiden att ångra dig. Det som har raderats går inte att få tillbaka.',
      en: 'You waive the time to think better of it. What is erased cannot be had back.',
    },
    done: {
      fi: 'Emme odota. Poistamme tiedot, kun pyyntö on hyväksytty.',
      sv: 'Vi väntar inte. Vi raderar uppgifterna när begäran har godkänts.',
      en: 'We do not wait. We erase the data once the request is approved.',
    },
  },
  calendarTitle: { fi: 'Mitä poistetaan myöhemmin', sv: 'Vad som raderas senare', en: 'What goes later' },
  calendar: {
    erase: {
      fi: '{date}: {register}, määräpäivän tullut poistetaan itsestään',
      sv: '{date}: {register}, det vars dag har kommit raderas av sig självt',
      en: '{date}: {register}, what is due goes by itself',
    },
    none: {
      fi: '{register}: säilyy toistaiseksi',
      sv: '{register}: bevaras tills vidare',
      en: '{register}: stays for now',
    },
    gone: { fi: '{register}: poistettu', sv: '{register}: raderat', en: '{register}: erased' },
  },
  coming: {
    title: { fi: 'Tulevat poistot', sv: 'Kommande raderingar', en: 'Erasures to come' },
    lead: {
      fi: 'Mitä poistetaan itsestään ja mitä arvioidaan uudelleen, lähin päivä ensin. Arvoja ei näytetä: ne on lukittu.',
      sv: 'Vad som raderas av sig självt och vad som omprövas, närmaste dag först. Värden visas inte: de är låsta.',
      en: 'What goes by itself and what is looked at again, the nearest day first. No values are shown: they are locked.',
    },
    none: {
      fi: 'Mitään ei ole poistettavana myöhemmin.',
      sv: 'Ingenting ska raderas senare.',
      en: 'Nothing is to be erased later.',
    },
    later: { fi: 'Myöhemmin {date}: {what}', sv: 'Senare {date}: {what}', en: 'Later, {date}: {what}' },
    erase: { fi: 'Poistetaan', sv: 'Raderas', en: 'Goes' },
    review: { fi: 'Arvioidaan uudelleen', sv: 'Omprövas', en: 'Looked at again' },
    day: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
    what: { fi: 'Mitä', sv: 'Vad', en: 'What' },
    why: { fi: 'Miksi vasta silloin', sv: 'Varför först då', en: 'Why only then' },
    request: { fi: 'Pyyntö', sv: 'Begäran', en: 'Request' },
    asked: {
      fi: 'Katsotaan sinä päivänä järjestelmästä, jossa se on.',
      sv: 'Det kontrolleras den dagen i systemet där det finns.',
      en: 'It is looked up that day in the system that has it.',
    },
    over: { fi: 'ei enää tallessa', sv: 'bevaras inte längre', en: 'no longer kept' },
  },
  letter: {
    goes: {
      fi: '{register}: poistamme nyt {what}.',
      sv: '{register}: vi raderar nu {what}.',
      en: '{register}: we now erase {what}.',
    },
    until: {
      fi: '{register}: {what}. Säilyvät {date} asti. {because}',
      sv: '{register}: {what}. Bevaras till {date}. {because}',
      en: '{register}: {what}. They stay until {date}. {because}',
    },
    while: {
      fi: '{register}: {what}. Säilyvät toistaiseksi. {because}',
      sv: '{register}: {what}. Bevaras tills vidare. {because}',
      en: '{register}: {what}. They stay for now. {because}',
    },
    recoverable: {
      fi: '{days, plural, one {{system}: ylläpitäjä voi vielä palauttaa poistetun vuorokauden ajan. Sen jälkeen ei kukaan.} other {{system}: ylläpitäjä voi vielä palauttaa poistetun # vuorokauden ajan. Sen jälkeen ei kukaan.}}',
      sv: '{days, plural, one {{system}: en administratör kan ännu återställa det raderade i ett dygn. Därefter kan ingen det.} other {{system}: en administratör kan ännu återställa det raderade i # dygn. Därefter kan ingen det.}}',
      en: '{days, plural, one {{system}: an administrator can still bring back what was erased for a day. After that nobody can.} other {{system}: an administrator can still bring back what was erased for # days. After that nobody can.}}',
    },
    partners: {
      fi: 'Jos olemme luovuttaneet näitä tietoja muille ({names}), ilmoitamme heille poistosta. Pyynnön sivulta näet, kenelle ilmoitettiin.',
      sv: 'Om vi har lämnat de här uppgifterna till andra ({names}) underrättar vi dem om raderingen. På begärans sida ser du vem som har underrättats.',
      en: 'If we have given these data to others ({names}), we tell them of the erasure. The page of your request shows who was told.',
    },
  },
  receipt: {
    gone: { fi: 'Poistettiin: {what}', sv: 'Raderades: {what}', en: 'Erased: {what}' },
    title: {
      fi: 'Mitä poistettiin ja mitä säilyy',
      sv: 'Vad som raderades och vad som bevaras',
      en: 'What was erased and what stays',
    },
    stays: { fi: 'Säilyy: {what}. {why}', sv: 'Bevaras: {what}. {why}', en: 'Stays: {what}. {why}' },
    until: {
      fi: 'Säilyy {date} asti: {what}. {why}',
      sv: 'Bevaras till {date}: {what}. {why}',
      en: 'Stays until {date}: {what}. {why}',
    },
    erase: {
      fi: '{date}: määräpäivän tullut poistetaan itsestään',
      sv: '{date}: det vars dag har kommit raderas av sig självt',
      en: '{date}: what is due goes by itself',
    },
    review: {
      fi: '{date}: katsotaan, onko säilyttämiseen vielä syytä',
      sv: '{date}: vi granskar om det ännu finns skäl att bevara',
      en: '{date}: looked at whether there is still a reason to keep it',
    },
    recoverable: {
      fi: '{days, plural, one {Järjestelmän ylläpitäjä voi vielä palauttaa poistetun vuorokauden ajan.} other {Järjestelmän ylläpitäjä voi vielä palauttaa poistetun # vuorokauden ajan.}}',
      sv: '{days, plural, one {Systemets administratör kan ännu återställa det raderade i ett dygn.} other {Systemets administratör kan ännu återställa det raderade i # dygn.}}',
      en: '{days, plural, one {An administrator of the system can still bring it back for a day.} other {An administrator of the system can still bring it back for # days.}}',
    },
    told: {
      fi: 'Poistosta ilmoitettiin: {names}',
      sv: 'Underrättade om raderingen: {names}',
      en: 'Told of the erasure: {names}',
    },
  },
  staff: {
    approve: {
      fi: 'Hyväksyt tämän suunnitelman. Jos tiedot muuttuvat ennen poistoa, pyyntö tulee sinulle takaisin.',
      sv: 'Du godkänner den här planen. Om uppgifterna ändras innan de raderas kommer begäran tillbaka till dig.',
      en: 'You approve this plan. If the data changes before it is erased, the request comes back to you.',
    },
    cooling: {
      fi: 'Asiakas voi perua {moment} asti. Vastaus lähtee aikaisintaan silloin.',
      sv: 'Kunden kan ångra sig till {moment}. Svaret går tidigast då.',
      en: 'The person can withdraw until {moment}. The answer leaves then at the earliest.',
    },
    second: {
      fi: 'Toinen henkilö hyväksyy tämän poiston ennen kuin se tehdään.',
      sv: 'En annan person godkänner raderingen innan den görs.',
      en: 'A second person approves this erasure before it is done.',
    },
    unread: {
      fi: 'Kaikkia rekistereitä ei voitu lukea. Suunnitelman voi hyväksyä, kun ne vastaavat.',
      sv: 'Alla register kunde inte läsas. Planen kan godkännas när de svarar.',
      en: 'Not every register could be read. The plan can be approved once they answer.',
    },
    none: {
      fi: 'Pyynnöllä ei ole osoitetta, jolla tietoja voisi hakea. Tee poisto työkorteilla.',
      sv: 'Begäran har ingen adress att söka med. Gör raderingen med arbetskort.',
      en: 'The request has no address to search by. Erase by work cards.',
    },
    locked: {
      fi: 'Lukittu {date}: osa tiedoista on poistettu, loppu säilyy vain lain vuoksi.',
      sv: 'Låst {date}: en del har raderats, resten bevaras bara på grund av lagen.',
      en: 'Locked on {date}: part is erased, the rest stays only because of the law.',
    },
    errors: {
      'plan-changed': {
        fi: 'Tiedot ovat muuttuneet. Lue uusi suunnitelma ja päätä uudelleen.',
        sv: 'Uppgifterna har ändrats. Läs den nya planen och besluta på nytt.',
        en: 'The data has changed. Read the new plan and decide again.',
      },
      'plan-unread': {
        fi: 'Kaikkia rekistereitä ei voitu lukea. Yritä hetken päästä uudelleen.',
        sv: 'Alla register kunde inte läsas. Försök igen om en stund.',
        en: 'Not every register could be read. Try again in a moment.',
      },
      'plan-leaves': {
        fi: 'Osa säilyy. Valitse osittainen päätös ja lain peruste.',
        sv: 'En del bevaras. Välj delvis bifall och en grund i lagen.',
        en: 'Something stays. Choose to grant it partly, with a ground of the law.',
      },
      'own-request': {
        fi: 'Et voi hyväksyä omien tietojesi poistamista. Pyydä kollegaa.',
        sv: 'Du kan inte godkänna att dina egna uppgifter raderas. Be en kollega.',
        en: 'You cannot approve the erasure of your own data. Ask a colleague.',
      },
    },
  },
  failed: {
    erased: {
      fi: 'Kaikkea ei löydetty poistettuna: jossakin järjestelmässä on vielä jotain, tai se ei ole vastannut kuukauteen.',
      sv: 'Allt konstaterades inte raderat: något finns ännu i ett system, eller så har det inte svarat på en månad.',
      en: 'Not everything was found gone: some system still has something, or has not answered for a month.',
    },
    approved: {
      fi: 'Järjestelmä ei ole vastannut kuukauteen, joten mitään ei ole vielä poistettu.',
      sv: 'Ett system har inte svarat på en månad, så ingenting har raderats ännu.',
      en: 'A system has not answered for a month, so nothing was erased yet.',
    },
    changed: {
      fi: 'Tiedot ovat muuttuneet hyväksymisen jälkeen, joten mitään ei poistettu. Ota pyyntö uudelleen käsittelyyn ja päätä uudesta suunnitelmasta.',
      sv: 'Uppgifterna har ändrats efter godkännandet, så ingenting raderades. Ta upp begäran på nytt och besluta om den nya planen.',
      en: 'The data has changed since it was approved, so nothing was erased. Take the request up again and decide on the new plan.',
    },
    again: { fi: 'Yritä uudelleen', sv: 'Försök igen', en: 'Try again' },
    byHand: {
      fi: 'Poistetaan käsin: tee työkortit',
      sv: 'Raderas för hand: skapa arbetskort',
      en: 'It is done by hand: make work cards',
    },
    errors: {
      silent: {
        fi: 'Järjestelmä ei vastaa nyt, joten jäljellä olevaa ei tiedetä. Yritä hetken päästä uudelleen.',
        sv: 'Ett system svarar inte just nu, så det är okänt vad som finns kvar. Försök igen om en stund.',
        en: 'A system does not answer now, so nobody knows what is left. Try again in a moment.',
      },
      'nothing-failed': {
        fi: 'Tämä on jo hoidettu.',
        sv: 'Det här är redan skött.',
        en: 'This has been taken care of already.',
      },
    },
  },
  card: {
    erase: {
      fi: 'Poista: {what}.',
      sv: 'Radera: {what}.',
      en: 'Erase: {what}.',
    },
    rows: { fi: 'Poista ({label}): {rows}.', sv: 'Radera ({label}): {rows}.', en: 'Erase ({label}): {rows}.' },
    rowFields: {
      fi: 'Poista ({label}) kentät {what} riveiltä: {rows}.',
      sv: 'Radera ({label}) fälten {what} på raderna: {rows}.',
      en: 'Erase ({label}) the fields {what} of: {rows}.',
    },
  },
})
