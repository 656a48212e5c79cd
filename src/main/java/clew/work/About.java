package clew.work;

/// That one work speaks of another.
///
/// @param work the id of the work it speaks of
/// @param because why we think so, for a person to read
public record About(String work, String because) {}
