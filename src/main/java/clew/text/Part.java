package clew.text;

/// What a word does in its sentence, in the classes of Universal Dependencies that tell phrases apart.
public enum Part {
    NOUN,
    NAME,
    PRONOUN,
    DETERMINER,
    ADJECTIVE,
    NUMBER,
    VERB,
    AUXILIARY,
    ADVERB,
    PREPOSITION,
    SUBORDINATOR,
    COORDINATOR,
    /// `to` before an infinitive, `not`, the possessive `'s`.
    PARTICLE,
    MARK,
    /// A quotation that stands as a whole, whatever is inside.
    QUOTATION,
    OTHER
}
