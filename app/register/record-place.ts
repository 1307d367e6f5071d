/** Which record of which register: records of two systems may have the same id. */
export type RecordPlace = { readonly register: string; readonly record: string }

/** The two as one text, for maps. */
export const placeOf = ({ register, record }: RecordPlace): string => `${register} ${record}`
