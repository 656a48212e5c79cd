package clew.work;

/// Whether an item is a copy of a work, and why.
sealed interface Match {
    /// One readable clause.
    String because();

    /// It is a copy.
    ///
    /// @param strength of the evidence: 3 an identifier, 2 title and authors, 1 a title or a text
    record Same(String because, int strength) implements Match {}

    /// It may be a copy; a person should say.
    record Unsure(String because) implements Match {}

    /// It is something else.
    record Distinct(String because) implements Match {}
}
