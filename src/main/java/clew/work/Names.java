package clew.work;

import clew.text.Words;
import java.util.ArrayList;
import java.util.List;

/// Compares names of persons: initials stand for first names, order and accents do not matter.
final class Names {
    private Names() {}

    /// A name in its natural order: "Ree, Tova M." is "Tova M. Ree".
    static String natural(String name) {
        int comma = name.indexOf(',');
        String turned = comma > 0
                ? name.substring(comma + 1).strip() + " "
                        + name.substring(0, comma).strip()
                : name.strip();
        return turned.replaceAll("\\s+", " ");
    }

    /// The last word of a name, folded.
    static String last(String name) {
        List<String> words = Words.of(natural(name));
        return words.isEmpty() ? "" : words.getLast();
    }

    /// The words before the last, folded.
    static List<String> firsts(String name) {
        List<String> words = new ArrayList<>(Words.of(natural(name)));
        if (!words.isEmpty()) {
            words.removeLast();
        }
        return words;
    }

    /// Whether two names can be one person's: the same last name, and first names that are equal or one an initial.
    static boolean agree(String a, String b) {
        if (!last(a).equals(last(b))) {
            return false;
        }
        List<String> x = firsts(a);
        List<String> y = firsts(b);
        if (x.isEmpty() || y.isEmpty()) {
            return x.isEmpty() && y.isEmpty();
        }
        String p = x.getFirst();
        String q = y.getFirst();
        return p.equals(q) || (p.length() == 1 && q.startsWith(p)) || (q.length() == 1 && p.startsWith(q));
    }

    /// How many of the shorter list's names are in the other.
    static int shared(List<String> a, List<String> b) {
        int shared = 0;
        for (String name : a) {
            if (b.stream().anyMatch(other -> agree(name, other))) {
                shared++;
            }
        }
        return shared;
    }

    /// Whether two author lists speak against one work: both name someone, and nobody is in both.
    static boolean contradict(List<String> a, List<String> b) {
        return !a.isEmpty() && !b.isEmpty() && shared(a, b) == 0;
    }

    /// Whether two author lists speak for one work: at least half of the shorter is in the other.
    static boolean confirm(List<String> a, List<String> b) {
        return !a.isEmpty() && !b.isEmpty() && 2 * shared(a, b) >= Math.min(a.size(), b.size());
    }
}
