package clew.reading;

import java.util.List;

/// What one page says, read once and remembered.
///
/// @param item the item that was read
/// @param page the hash of its page
/// @param claims strongest first
public record Reading(String item, String page, List<Claim> claims) {
    public Reading {
        claims = List.copyOf(claims);
    }
}
