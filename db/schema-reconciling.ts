/** The tables of sources and of reconciliation. */
type Millis = number

export interface ReconcilingSchema {
  /** Columns and properties that a source was found to have; names and kinds, no values. */
  source_columns: {
    digest: string
    register: string
    /** Empty for the record itself, else the collection's name. */
    place: string
    name: string
    kind: string
    /**
     * read: the register's declaration has it. before: it was there when the source was first looked through. new: nobody has said what
     * it is. none: it holds nothing about people. covered: the register has the same elsewhere. missing: it is to be declared.
     */
    state: 'read' | 'before' | 'new' | 'none' | 'covered' | 'missing'
    first_at: Millis
    decided_at: Millis | null
    decided_by: string | null
  }
  /** How each source does. `why` names no person and no secret. */
  source_states: {
    register: string
    good_at: Millis | null
    tried_at: Millis | null
    failing_since: Millis | null
    fault: 'later' | 'never' | null
    why: string | null
    columns_since: Millis | null
  }
  reconciliations: {
    id: string
    asked: 'night' | 'staff' | 'command'
    state: 'running' | 'done'
    /** Counts its steps. */
    version: number
    /** Where it is, and what it has come to. */
    sealed: Uint8Array
    began_at: Millis
    ended_at: Millis | null
  }
}
