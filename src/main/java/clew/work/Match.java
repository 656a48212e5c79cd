package clew.work;

/// Whether two pages are copies of one work, and why.
sealed interface Match {
    /// One readable clause.
    String because();

    /// They are.
    record Same(String because, Strength strength) implements Match {}

    /// They may be; a person should say.
    ///
    /// @param likelihood of being the same, 0 to 1, for the order in which a person is asked
    /// @param apart whether they appeared in two places or years, so that no weak bond may bring them together
    record Unsure(String because, double likelihood, boolean apart) implements Match {}

    /// They are not known to be.
    ///
    /// @param surely whether something speaks against it, so that no third page may bring them together
    record Distinct(String because, boolean surely) implements Match {}

    /// How strong a bond is.
    enum Strength {
        /// Only what stands alone is joined by it, and to one group only.
        WEAK,
        /// A title misspelt, or half of one, and what goes with it.
        LIKELY,
        /// A whole title and what goes with it, or the text.
        FIRM,
        /// An identifier.
        CERTAIN,
        /// A person said so.
        PINNED
    }
}
