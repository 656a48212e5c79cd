package clew.feed;

/// What is polled for a thread.
///
/// @param name how the brief names it, such as a file's name
/// @param location where it is: a path or an address
public record Feed(String name, String location) {}
