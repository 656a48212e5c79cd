package clew.work;

/// Distances between spellings: letters added, dropped or changed (Levenshtein 1966).
final class Edits {
    private Edits() {}

    /// Where a text stands in a longer one, with the fewest edits; the ends of the longer one cost nothing (Sellers
    /// 1980).
    ///
    /// @param start of the stretch of the longer text, in characters
    /// @param end exclusive
    /// @param distance between the text and that stretch
    record Found(int start, int end, int distance) {}

    /// Whether one text becomes the other by at most so many edits.
    static boolean within(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return false;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), change);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return false;
            }
        }
        return row[b.length()] <= most;
    }

    /// Where a shorter text stands best in a longer one.
    static Found find(String shorter, String longer) {
        int[] row = new int[longer.length() + 1];
        int[] starts = new int[longer.length() + 1];
        for (int j = 0; j <= longer.length(); j++) {
            starts[j] = j;
        }
        for (int i = 1; i <= shorter.length(); i++) {
            int diagonal = row[0];
            int diagonalStart = starts[0];
            row[0] = i;
            for (int j = 1; j <= longer.length(); j++) {
                int cost = diagonal + (shorter.charAt(i - 1) == longer.charAt(j - 1) ? 0 : 1);
                int start = diagonalStart;
                diagonal = row[j];
                diagonalStart = starts[j];
                if (row[j] + 1 < cost) {
                    cost = row[j] + 1;
                    start = starts[j];
                }
                if (row[j - 1] + 1 < cost) {
                    cost = row[j - 1] + 1;
                    start = starts[j - 1];
                }
                row[j] = cost;
                starts[j] = start;
            }
        }
        int end = 0;
        for (int j = 1; j <= longer.length(); j++) {
            if (row[j] < row[end]) {
                end = j;
            }
        }
        return new Found(starts[end], end, row[end]);
    }
}
