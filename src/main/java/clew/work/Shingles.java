package clew.work;

import clew.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Runs of five words, to tell copies of one text (Broder 1997, resemblance and containment; min-wise hashing).
final class Shingles {
    private static final int RUN = 5;
    private static final int FEWEST = 40;
    private static final int KEYS = 8;

    private Shingles() {}

    /// The shingles of a text; empty when it is too short to tell.
    static Set<Long> of(String text) {
        List<String> words = Words.of(text);
        Set<Long> shingles = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            shingles.add(mix(String.join(" ", words.subList(i, i + RUN)).hashCode() * 0x9E3779B97F4A7C15L
                    + words.get(i).hashCode()));
        }
        return shingles.size() < FEWEST ? Set.of() : shingles;
    }

    /// How much of the shorter text stands in the longer, 0 to 1.
    static double containment(Set<Long> a, Set<Long> b) {
        boolean aFirst = a.size() <= b.size();
        Set<Long> small = aFirst ? a : b;
        Set<Long> large = aFirst ? b : a;
        long shared = small.stream().filter(large::contains).count();
        return small.isEmpty() ? 0 : (double) shared / small.size();
    }

    /// Keys that texts share the more likely, the more alike they are.
    static Set<String> keys(Set<Long> shingles) {
        Set<String> keys = new TreeSet<>();
        for (int i = 0; i < KEYS && !shingles.isEmpty(); i++) {
            long seed = mix(i + 1L);
            long least = shingles.stream().mapToLong(s -> mix(s ^ seed)).min().orElse(0);
            keys.add("x:" + i + ":" + Long.toHexString(least));
        }
        return keys;
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
