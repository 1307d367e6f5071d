/** The table of the disclosure log. */
type Millis = number

export interface DisclosureSchema {
  disclosures: {
    id: string
    subject_hash: string
    /** Keyed hash of all that it says. */
    digest: string
    /** The partner of the installation that it is; null for anybody else. */
    partner: string | null
    /** notice: the portal told a partner that data was corrected, erased or restricted. */
    how: 'notice' | 'staff' | 'file'
    /** To whom, and what. */
    sealed: Uint8Array
    at: Millis
    made_at: Millis
    made_by: string | null
  }
}
