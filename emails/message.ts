/** Every mail of the portal, with what its words need. A mail carries a code or a link; never a person's data. */
export type Message =
  /** The code as eight digits, and the page to type it on: an address without a secret. `use`: a visit where nothing else is said. */
  | { readonly message: 'code'; readonly code: string; readonly link: string; readonly use?: 'visit' | 'address' }
  /** There is a letter to read in the portal; `link` leads to the request and holds no secret. */
  | { readonly message: 'letter'; readonly link: string }
  /** The answer takes longer: until which day (ISO) and for which general reason (Art. 12(3)). */
  | {
      readonly message: 'extension'
      readonly until: string
      readonly reason: 'complexity' | 'number'
      readonly link: string
    }
  /** The page with the button that confirms a request. */
  | { readonly message: 'confirm-request'; readonly link: string }
  | { readonly message: 'recipient-notice'; readonly link: string }
  | { readonly message: 'export-ready'; readonly link: string }
  /** An email address is to be changed: to the old one, with the page that stops it, whose address carries a token. */
  | { readonly message: 'address-notice'; readonly at: number; readonly link: string }
  /** The same to the new one. `at`: when it comes into force, epoch milliseconds. */
  | { readonly message: 'address-coming'; readonly at: number; readonly link: string }
  | { readonly message: 'address-stopped'; readonly link: string }
  | { readonly message: 'address-done'; readonly side: 'old' | 'new'; readonly link: string }
  /** Staff have written about a request. */
  | { readonly message: 'message'; readonly link: string }
  /** For staff: there is something to do, without saying what or about whom; `link` leads to the queue. */
  | { readonly message: 'case-alert'; readonly why: 'new' | 'target-near' | 'overdue' | 'alarm'; readonly link: string }
  /** For staff, once a day: how much there is to do, as counts alone. */
  | { readonly message: 'digest'; readonly counts: DigestCounts; readonly link: string }
  /** To who is to work here: the page with the button, whose address carries a one-time token. */
  | { readonly message: 'staff-invite'; readonly link: string }
  /** A colleague's phone, or phone and password, are to be set up anew. */
  | { readonly message: 'staff-reset'; readonly link: string }
  /** Something about one's account was changed; what, is read after signing in. */
  | { readonly message: 'staff-notice'; readonly link: string }
  /** What the operator sends to see that mail goes out. */
  | { readonly message: 'test' }

/** How many cases are open, and of those how many nobody has taken, are near their limit, or past it; and letters to post. */
export type DigestCounts = {
  readonly open: number
  readonly unassigned: number
  readonly targetNear: number
  readonly overdue: number
  readonly toPost: number
}

export type Rendered = { readonly subject: string; readonly html: string; readonly text: string }
