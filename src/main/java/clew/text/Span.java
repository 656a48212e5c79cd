package clew.text;

/// A stretch of a string, in UTF-16 units as Java counts them.
///
/// @param start first unit
/// @param end one past the last
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /// What stands there.
    public String of(String text) {
        return text.substring(start, end);
    }
}
