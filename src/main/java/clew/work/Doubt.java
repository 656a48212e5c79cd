package clew.work;

/// Two items that may be copies of one work; a person should say.
///
/// @param because what speaks for it, and what against it
/// @param likelihood of being one, 0 to 1, by which such pairs are put in order
public record Doubt(String a, String b, String because, double likelihood) {}
