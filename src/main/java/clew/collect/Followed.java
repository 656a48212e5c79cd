package clew.collect;

/// A feed that a thread follows.
///
/// @param thread the thread's slug
/// @param name how the brief names it; empty if it is to go by the name it gives itself
/// @param location as the person gave it
public record Followed(String thread, String name, String location) {}
