/** Every mail of the portal, with what its words need. A mail carries a code or a link; never a person's data. */
export type Message =
  /** The code as eight digits, and the page to type it on: an address without a secret. */
  | { readonly message: 'code'; readonly code: string; readonly link: string }
  /** What the operator sends to see that mail goes out. */
  | { readonly message: 'test' }

export type Rendered = { readonly subject: string; readonly html: string; readonly text: string }
