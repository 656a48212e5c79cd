package clew.brief;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One printed sentence and what it rests on. It cannot be made without a passage.
///
/// @param id stable from version to version while it says the same thing
/// @param text as printed
/// @param kind how it came about
/// @param citations at least one, each with at least one passage
/// @param support how far the passages carry it, 0 to 1, two decimals
/// @param status of the claim behind it
public record Sentence(String id, String text, Kind kind, List<Citation> citations, double support, Status status) {
    /// Words that tell of a retraction or a correction.
    static final Pattern TOLD =
            Pattern.compile("\\b(?:retract|withdr[ae]w|correct(?:ed|ion)|corrigend|errat)", Pattern.CASE_INSENSITIVE);

    /// @throws IllegalArgumentException if it has no text or rests on nothing
    public Sentence {
        citations = List.copyOf(citations);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a sentence says something");
        }
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("a sentence rests on a passage: '" + text + "'");
        }
    }

    /// What a reader must not miss: that its source was retracted or corrected; empty for one about works that says so
    /// itself.
    public Optional<String> caution() {
        if (kind == Kind.COMPUTED && TOLD.matcher(text).find()) {
            return Optional.empty();
        }
        return switch (status) {
            case CONTRADICTED -> Optional.of("its source was retracted");
            case QUALIFIED -> Optional.of("its source was corrected");
            default -> Optional.empty();
        };
    }

    /// How a sentence came about.
    public enum Kind {
        /// Holds a source's words in quotation marks.
        QUOTED,
        /// Gives a source's words in the third person.
        ATTRIBUTED,
        /// Put together from facts of works: an appearance, with what another work says of it; a status, a count.
        COMPUTED,
        /// A person's own words for what it rests on.
        WORDED
    }

    /// How a claim stands.
    public enum Status {
        SUPPORTED,
        QUALIFIED,
        CONTRADICTED,
        INSUFFICIENT,
        UNCHECKED
    }
}
