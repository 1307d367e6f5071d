import { createContext } from 'react'

/** Was the form refused? Known from the answer's status; the window's title then begins with the word for it. */
export const FormFailed = createContext(false)
