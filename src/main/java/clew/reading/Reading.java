package clew.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one page says, read once and remembered.
///
/// @param item the item that was read
/// @param page the hash of its page
/// @param claims strongest first
/// @param naming the sentences that may speak of other works or of earlier days (see [Naming]), in their order
/// @param aided what a language model did for it; `null` where none was asked
public record Reading(
        String item,
        String page,
        List<Claim> claims,
        List<Passage> naming,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Aided aided) {
    public Reading {
        claims = List.copyOf(claims);
        naming = List.copyOf(naming);
    }

    /// What is read without a language model.
    public Reading(String item, String page, List<Claim> claims, List<Passage> naming) {
        this(item, page, claims, naming, null);
    }
}
