/** A profile: what a program’s file looks like. Which column names there are is data, in the `headers-` files. */

/** Names of one column in the languages that programs write. */
export type Names = Readonly<Partial<Record<'fi' | 'sv' | 'en' | 'de', readonly string[]>>>

export type ProfileField = {
  /** The columns that hold it, in the order in which their values count. Most fields have one. */
  readonly columns: readonly Names[]
  /** Several columns make one value, with this between them; without it each column holds values of its own. */
  readonly glue?: string
  /** What stands between the values in one cell, where the kind of value does not tell. */
  readonly separator?: string
}

export type Profile = {
  /** What the file is, for a message: “an Outlook contacts export”. */
  readonly is: string
  /** A row needs a value in each of these, so the file needs a column for each. */
  readonly required: readonly string[]
  readonly fields: Readonly<Record<string, ProfileField>>
}
