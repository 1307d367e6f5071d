/** What a file may be at most. Each limit is far above what a system of record writes, and keeps memory flat. */

/** The longest physical line. A contact is a few hundred bytes; a line of megabytes is no table. */
export const LINE_BYTES = 4 * 1024 * 1024

/** The longest record, quoted line breaks included. It ends the reading of a stray quote that swallows the rest of a file. */
export const RECORD_CHARACTERS = 1024 * 1024

/** The longest single value. The longest free text known is Netvisor's 2,500 characters; a row with more is rejected. */
export const CELL_CHARACTERS = 100_000

/** The widest table. Procountor's partner file has some 60 columns, Outlook's about 90. */
export const COLUMNS = 1_000

/** How much of a file is looked at to tell what it is: its header and some dozens of rows. */
export const HEAD_BYTES = 64 * 1024

/** How many records of the head tell the delimiter. */
export const HEAD_RECORDS = 50

/** What is shown of a column name in a message: enough to find it, too little to flood a terminal. */
export const NAME_CHARACTERS = 60

/** The longest key. Systems of record give numbers of some ten characters, and an address has 254 at most (RFC 5321, 4.5.3.1). */
export const KEY_CHARACTERS = 254
