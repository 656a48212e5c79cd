package clew.reading;

import java.util.List;

/// What one page says, read once and remembered.
///
/// @param item the item that was read
/// @param page the hash of its page
/// @param claims strongest first
/// @param naming the sentences that may speak of other works or of earlier days (see [Naming]), in their order
public record Reading(String item, String page, List<Claim> claims, List<Passage> naming) {
    public Reading {
        claims = List.copyOf(claims);
        naming = List.copyOf(naming);
    }
}
