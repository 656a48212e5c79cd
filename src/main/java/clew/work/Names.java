package clew.work;

import clew.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Compares names of persons: initials stand for first names, order and accents do not matter.
final class Names {
    /// What two author lists say of two pages being one work.
    enum Verdict {
        /// Each of the shorter list is in the other.
        ALL,
        /// At least half of the shorter list is in the other.
        CONFIRMED,
        /// One names nobody, or some names could be the same and some not.
        OPEN,
        /// Both name persons, and nobody is in both.
        CONTRADICTED
    }

    private static final int LONGEST_NAME = 60;
    private static final int TELLING = 4;
    private static final int LONG = 10;
    private static final int RUN_TOGETHER = 4;
    /// A letter of no alphabet in use, so that it can be part of a word.
    private static final char ANY = '\u01c0';
    private static final Pattern NOBODY =
            Pattern.compile("(?i)\\W*|.*\\b(?:staff|admin|anonymous|unknown|editors?|et al|various|n/a|none)\\b.*");

    /// A letter written as an entity and taken apart from its word by spaces.
    private static final Pattern LONE_ENTITY = Pattern.compile("(?<=\\p{L}) (& ?#\\d{2,5} ?;) (?=\\p{Ll})");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Names() {}

    /// The last names of persons, each once, in alphabetical order.
    static List<String> lasts(List<List<String>> persons) {
        return persons.stream().map(List::getLast).distinct().sorted().toList();
    }

    /// A name in its natural order: "Ree, Tova M." is "Tova M. Ree".
    static String natural(String name) {
        int comma = name.indexOf(',');
        String turned = comma > 0
                ? name.substring(comma + 1).strip() + " "
                        + name.substring(0, comma).strip()
                : name.strip();
        return SPACES.matcher(turned).replaceAll(" ");
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

    /// How many of the first list's names are in the second.
    static int shared(List<String> a, List<String> b) {
        return (int) a.stream()
                .filter(name -> b.stream().anyMatch(other -> agree(name, other)))
                .count();
    }

    /// What two author lists say. Lists in the wild hold names misspelt, turned round and run together, so that a
    /// telling word of a name may stand for the whole of it.
    ///
    /// @param x what [#persons] gives of one
    /// @param y of the other
    static Verdict compare(List<List<String>> x, List<List<String>> y) {
        if (x.isEmpty() || y.isEmpty()) {
            return Verdict.OPEN;
        }
        List<List<String>> few = x.size() <= y.size() ? x : y;
        List<List<String>> many = x.size() <= y.size() ? y : x;
        long met = few.stream()
                .filter(name -> many.stream().anyMatch(other -> alike(name, other)))
                .count();
        if (met == few.size() && (met > 1 || many.size() < 3)) {
            return Verdict.ALL;
        }
        if (2 * met >= few.size()) {
            return Verdict.CONFIRMED;
        }
        boolean akin =
                few.stream().anyMatch(name -> many.stream().anyMatch(other -> near(name.getLast(), other.getLast())));
        return met > 0 || akin ? Verdict.OPEN : Verdict.CONTRADICTED;
    }

    /// Each author's words; without what is no name.
    static List<List<String>> persons(List<String> authors) {
        return authors.stream()
                .filter(name ->
                        name.length() <= LONGEST_NAME && !NOBODY.matcher(name).matches())
                .map(name -> words(name))
                .filter(words -> !words.isEmpty() && words.getLast().length() > 1)
                .toList();
    }

    /// A name's words; a letter that was lost on the way (`?`, or one of another script among Latin ones) stands for
    /// any.
    private static List<String> words(String name) {
        String whole = LONE_ENTITY.matcher(name).replaceAll("$1");
        return Words.of(natural(TitleForm.unescaped(whole).replace('?', ANY)));
    }

    /// Whether two written names can be one person's: the last words are alike and the others begin alike; or the
    /// order is turned round, whole ("Ree Tova") or in initials ("T Ree" and "R Tova").
    private static boolean alike(List<String> a, List<String> b) {
        if (near(a.getLast(), b.getLast())) {
            return a.size() == 1 || b.size() == 1 || begin(a, b);
        }
        return turned(a, b) || turned(b, a) || crossed(a, b) || organisation(a, b);
    }

    /// Names of several words, more than half of which are the same.
    private static boolean organisation(List<String> a, List<String> b) {
        long shared = a.stream().filter(w -> w.length() > 2 && b.contains(w)).count();
        return shared > 1 && 2 * shared > Math.min(a.size(), b.size()) && Math.max(a.size(), b.size()) > 2;
    }

    private static boolean begin(List<String> a, List<String> b) {
        return firsts(a).stream().anyMatch(p -> firsts(b).stream().anyMatch(q -> starts(p, q)))
                || (initials(a) && firsts(a).getFirst().indexOf(b.getFirst().charAt(0)) >= 0)
                || (initials(b) && firsts(b).getFirst().indexOf(a.getFirst().charAt(0)) >= 0);
    }

    private static boolean starts(String p, String q) {
        return p.charAt(0) == q.charAt(0) || lost(p.charAt(0)) || lost(q.charAt(0));
    }

    private static boolean lost(char letter) {
        return letter > 'z';
    }

    private static boolean turned(List<String> a, List<String> b) {
        String last = a.getLast();
        return last.length() >= TELLING
                && firsts(b).stream().anyMatch(w -> near(w, last))
                && firsts(a).stream().anyMatch(w -> w.charAt(0) == b.getLast().charAt(0));
    }

    private static boolean crossed(List<String> a, List<String> b) {
        return initials(a)
                && initials(b)
                && firsts(a).stream().anyMatch(w -> w.indexOf(b.getLast().charAt(0)) >= 0)
                && firsts(b).stream().anyMatch(w -> w.indexOf(a.getLast().charAt(0)) >= 0);
    }

    /// Whether all before the last word is initials, apart or run together.
    private static boolean initials(List<String> words) {
        return words.size() > 1 && firsts(words).stream().allMatch(w -> w.length() <= RUN_TOGETHER);
    }

    private static List<String> firsts(List<String> words) {
        return words.subList(0, words.size() - 1);
    }

    /// Equal, or a letter off in a long word.
    static boolean near(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        return a.equals(b)
                || (a.length() == b.length() && sameButLost(a, b))
                || (shorter > TELLING && Edits.within(a, b, shorter < LONG ? 1 : 2));
    }

    private static boolean sameButLost(String a, String b) {
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i) && !lost(a.charAt(i)) && !lost(b.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
