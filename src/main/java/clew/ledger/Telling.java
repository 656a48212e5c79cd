package clew.ledger;

import clew.reading.Passage;

/// A passage that tells of something else than its own work.
///
/// @param work the work it stands in
/// @param signature whose words they are, as a sentence gives the names
/// @param passage a whole sentence
public record Telling(String work, String signature, Passage passage) {}
