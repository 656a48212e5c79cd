package clew.reading.rules;

/// A stretch of the words of a [Line].
///
/// @param from first word
/// @param to one past the last
record Range(int from, int to) {
    boolean isEmpty() {
        return to <= from;
    }

    boolean holds(Range other) {
        return from <= other.from && other.to <= to;
    }
}
