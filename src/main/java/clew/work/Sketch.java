package clew.work;

import clew.text.Words;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A small stand-in for a text, by which copies of one text are told: the smallest hashes of its runs of five words,
/// and how many runs there are (Broder 1997, resemblance and containment; bottom-k sketches, Cohen and Kaplan 2007).
final class Sketch {
    /// The sketch of a text too short to tell by.
    static final Sketch NONE = new Sketch(new int[0], 0);

    /// How a key of a sketch begins.
    static final String KEY = "x:";

    private static final int RUN = 5;
    private static final int FEWEST = 40;
    private static final int SIZE = 64;
    private static final int KEYS = 6;

    private final int[] least;
    private final int runs;

    private Sketch(int[] least, int runs) {
        this.least = least;
        this.runs = runs;
    }

    /// The sketch of a text.
    static Sketch of(String text) {
        List<String> words = Words.of(text);
        Set<Integer> hashes = new java.util.HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            long run = 0;
            for (int j = i; j < i + RUN; j++) {
                run = mix(run * 31 + words.get(j).hashCode());
            }
            hashes.add((int) (run >>> 32));
        }
        if (hashes.size() < FEWEST) {
            return NONE;
        }
        int[] all = hashes.stream().mapToInt(Integer::intValue).sorted().toArray();
        return new Sketch(Arrays.copyOf(all, Math.min(SIZE, all.length)), all.length);
    }

    /// The sketch that [#written] wrote.
    static Sketch read(String written) {
        if (written.isEmpty()) {
            return NONE;
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(written));
        int runs = bytes.getInt();
        int[] least = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(least);
        return new Sketch(least, runs);
    }

    /// As text; empty for a text too short to tell by.
    String written() {
        if (runs == 0) {
            return "";
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(Integer.BYTES * (least.length + 1)).putInt(runs);
        for (int hash : least) {
            bytes.putInt(hash);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /// Whether there is enough text to tell by.
    boolean tells() {
        return runs > 0;
    }

    /// How much of the shorter text stands in the longer, 0 to 1, to about a tenth; 0 if either does not tell.
    double containment(Sketch other) {
        return tells() && other.tells() ? Math.min(1, shared(other) / Math.min(runs, other.runs)) : 0;
    }

    /// How much of the longer text stands in the shorter, 0 to 1, to about a tenth; 0 if either does not tell.
    double coverage(Sketch other) {
        return tells() && other.tells() ? Math.min(1, shared(other) / Math.max(runs, other.runs)) : 0;
    }

    private double shared(Sketch other) {
        double resemblance = resemblance(other);
        return resemblance / (1 + resemblance) * (runs + other.runs);
    }

    /// Of the smallest hashes of both texts together, the share that is in both.
    private double resemblance(Sketch other) {
        int size = Math.min(SIZE, Math.max(least.length, other.least.length));
        int i = 0;
        int j = 0;
        int both = 0;
        int seen = 0;
        while (seen < size && (i < least.length || j < other.least.length)) {
            if (j >= other.least.length || (i < least.length && least[i] < other.least[j])) {
                i++;
            } else if (i >= least.length || other.least[j] < least[i]) {
                j++;
            } else {
                both++;
                i++;
                j++;
            }
            seen++;
        }
        return seen == 0 ? 0 : (double) both / seen;
    }

    /// Keys that texts share the more likely, the more alike they are.
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        Iterator<Integer> hashes = Arrays.stream(least).limit(KEYS).iterator();
        hashes.forEachRemaining(h -> keys.add(KEY + Integer.toHexString(h)));
        return keys;
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
