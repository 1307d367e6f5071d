import { area } from './said.ts'

/** The page about cookies: the portal's own, then those of the company's own site as `controller.yaml` says them. */
export const cookies = area({
  title: { fi: 'Evästeet', sv: 'Kakor', en: 'Cookies' },
  lead: {
    fi: 'Tämä palvelu käyttää vain evästeitä, joita se tarvitsee toimiakseen. Ne eivät seuraa sinua, joten suostumusta ei tarvita.',
    sv: 'Tjänsten använder bara kakor som den behöver för att fungera. De spårar dig inte, så inget samtycke behövs.',
    en: 'This service uses only the cookies it needs to work. They do not track you, so no consent is needed.',
  },
  law: {
    fi: 'Perusta: laki sähköisen viestinnän palveluista (917/2014) 205 §. Palvelun välttämättömiin evästeisiin ei tarvita suostumusta, mutta niistä kerrotaan.',
    sv: 'Grund: lagen om tjänster inom elektronisk kommunikation (917/2014) 205 §. Nödvändiga kakor kräver inget samtycke, men de ska redovisas.',
    en: 'Basis: the Act on Electronic Communications Services (917/2014), section 205. Necessary cookies need no consent, but people must be told of them.',
  },
  own: { fi: 'Tämän palvelun evästeet', sv: 'Den här tjänstens kakor', en: 'The cookies of this service' },
  site: {
    fi: 'Yrityksen muiden sivustojen evästeet',
    sv: 'Kakor på företagets andra webbplatser',
    en: 'Cookies of the company’s other sites',
  },
  siteNone: {
    fi: 'Yritys ei ole ilmoittanut muiden sivustojensa evästeitä.',
    sv: 'Företaget har inte uppgett några kakor på sina andra webbplatser.',
    en: 'The company has declared no cookies of other sites.',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  purpose: { fi: 'Mihin', sv: 'Till vad', en: 'What for' },
  life: { fi: 'Kuinka kauan', sv: 'Hur länge', en: 'How long' },
  where: { fi: 'Missä', sv: 'Var', en: 'Where' },
  basis: { fi: 'Peruste', sv: 'Grund', en: 'Basis' },
  necessary: { fi: 'Välttämätön', sv: 'Nödvändig', en: 'Necessary' },
  consent: { fi: 'Suostumus', sv: 'Samtycke', en: 'Consent' },
  portal: {
    session: {
      purpose: {
        fi: 'Pitää sinut sisällä, kun olet antanut koodin. Sisältää vain satunnaisen tunnuksen.',
        sv: 'Håller dig inloggad när du har skrivit koden. Innehåller bara ett slumpmässigt id.',
        en: 'Keeps you signed in after the code. Holds only a random id.',
      },
      life: {
        fi: 'Kunnes kirjaudut ulos, suljet selaimen, et tee mitään 30 minuuttiin tai 2 tuntia on kulunut.',
        sv: 'Tills du loggar ut, stänger webbläsaren, inte gör något på 30 minuter eller 2 timmar har gått.',
        en: 'Until you sign out, close the browser, do nothing for 30 minutes, or 2 hours have passed.',
      },
    },
    browser: {
      purpose: {
        fi: 'Sitoo koodin siihen selaimeen, jossa se pyydettiin, ja varmistaa, ettei kukaan voi estää sinua pyytämästä koodia.',
        sv: 'Binder koden till webbläsaren där den begärdes och ser till att ingen kan hindra dig från att be om en kod.',
        en: 'Ties a code to the browser where it was asked for, and makes sure nobody can keep you from asking for one.',
      },
      life: { fi: '90 päivää', sv: '90 dagar', en: '90 days' },
    },
    parked: {
      purpose: {
        fi: 'Löytää tallessa olevan lomakkeesi, jos käynti päättyi ennen kuin lähetit sen.',
        sv: 'Hittar ditt sparade formulär om besöket avslutades innan du skickade det.',
        en: 'Finds your kept form, if the visit ended before you sent it.',
      },
      life: { fi: 'Kunnes suljet selaimen', sv: 'Tills du stänger webbläsaren', en: 'Until you close the browser' },
    },
    language: {
      purpose: {
        fi: 'Muistaa valitsemasi kielen.',
        sv: 'Minns språket du har valt.',
        en: 'Remembers the language you chose.',
      },
      life: { fi: 'Vuoden', sv: 'Ett år', en: 'One year' },
    },
    staff: {
      purpose: {
        fi: 'Pitää yrityksen työntekijän sisällä. Asiakkaille tätä ei aseteta.',
        sv: 'Håller företagets anställda inloggade. Kunder får inte den här kakan.',
        en: 'Keeps the company’s employees signed in. Customers do not get this one.',
      },
      life: {
        fi: 'Kunnes työntekijä kirjautuu ulos, sulkee selaimen, ei tee mitään 30 minuuttiin tai 10 tuntia on kulunut.',
        sv: 'Tills den anställda loggar ut, stänger webbläsaren, inte gör något på 30 minuter eller 10 timmar har gått.',
        en: 'Until the employee signs out, closes the browser, does nothing for 30 minutes, or 10 hours have passed.',
      },
    },
  },
})
