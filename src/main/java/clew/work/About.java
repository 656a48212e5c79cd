package clew.work;

/// That one work has to do with another.
///
/// @param work the id of the work it speaks of
/// @param role what it is to that work
/// @param because why we think so, for a person to read
public record About(String work, Role role, String because) {}
