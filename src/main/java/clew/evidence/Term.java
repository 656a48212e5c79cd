package clew.evidence;

/// One word or number of a text, where it stands.
///
/// @param start in characters
/// @param end exclusive
/// @param word folded
/// @param base its base form
/// @param stem its stem (Porter 1980)
/// @param weight how much it tells, 0 to 1; 0 for a word that only joins others
/// @param value of a number; NaN for a word
/// @param name whether it is written as a name
record Term(int start, int end, String word, String base, String stem, double weight, double value, boolean name) {
    boolean number() {
        return !Double.isNaN(value);
    }
}
