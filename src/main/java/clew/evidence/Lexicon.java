package clew.evidence;

import clew.ClewException;
import clew.ClewException.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What WordNet 3.1 (Fellbaum 1998) knows of English words: base forms, synonyms, what a word is a kind of,
/// opposites, and how rare a word is among its 117,000 definitions. Read once, when first asked; immutable
/// afterwards.
final class Lexicon {
    private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";
    private static final String[] PARTS = {"noun", "verb", "adj", "adv"};
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    /// Endings and what stands in their place in a base form, longest first (Morphy, of WordNet).
    private static final String[][] ENDINGS = {
        {"ches", "ch"},
        {"shes", "sh"},
        {"sses", "ss"},
        {"xes", "x"},
        {"zes", "z"},
        {"ies", "y"},
        {"ves", "ve"},
        {"ves", "f"},
        {"men", "man"},
        {"ing", "e"},
        {"ing", ""},
        {"ed", "e"},
        {"ed", ""},
        {"es", "e"},
        {"es", ""},
        {"s", ""}
    };

    private static final int[] NONE = {};

    private final Map<String, int[]> synsets = new HashMap<>();
    private final Map<String, Set<String>> opposites = new HashMap<>();
    private final Map<Integer, int[]> wider = new HashMap<>();
    private final Map<String, String> irregular = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int definitions;

    private Lexicon() {
        try {
            Map<String, String[]> words = new HashMap<>();
            List<String[]> opposed = new ArrayList<>();
            for (int part = 0; part < PARTS.length; part++) {
                exceptions(PARTS[part]);
                synsets(part, words, opposed);
            }
            for (String[] pair : opposed) {
                String[] others = words.get(pair[1]);
                int which = Integer.parseInt(pair[2], 16);
                if (others != null && which >= 1 && which <= others.length) {
                    opposites.computeIfAbsent(pair[0], w -> new HashSet<>()).add(others[which - 1]);
                }
            }
        } catch (IOException e) {
            throw new ClewException(Kind.FAILED, "the word net could not be read: " + e.getMessage(), e);
        }
    }

    private static final class Holder {
        private static final Lexicon ONLY = new Lexicon();
    }

    static Lexicon wordNet() {
        return Holder.ONLY;
    }

    private void exceptions(String part) throws IOException {
        try (BufferedReader lines = open(part + ".exc")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] forms = line.split(" ");
                if (forms.length > 1) {
                    irregular.putIfAbsent(forms[0], forms[1]);
                }
            }
        }
    }

    private void synsets(int part, Map<String, String[]> words, List<String[]> opposed) throws IOException {
        try (BufferedReader lines = open("data." + PARTS[part])) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith(" ")) {
                    synset(part, line, words, opposed);
                }
            }
        }
    }

    /// One line of a data file, as wndb(5WN) describes it.
    private void synset(int part, String line, Map<String, String[]> words, List<String[]> opposed) {
        int bar = line.indexOf('|');
        String[] f = line.substring(0, bar < 0 ? line.length() : bar).split(" ");
        int id = id(f[0], part);
        int count = Integer.parseInt(f[3], 16);
        String[] own = new String[count];
        for (int i = 0; i < count; i++) {
            String word = f[4 + 2 * i].replaceFirst("\\(.*", "").toLowerCase(java.util.Locale.ROOT);
            own[i] = word;
            synsets.merge(word, new int[] {id}, Lexicon::joined);
        }
        words.put(f[0] + part, own);
        int at = 4 + 2 * count;
        int pointers = Integer.parseInt(f[at++]);
        List<Integer> up = new ArrayList<>();
        for (int i = 0; i < pointers; i++, at += 4) {
            int other = "nvar".indexOf(f[at + 2].equals("s") ? "a" : f[at + 2]);
            switch (f[at]) {
                case "!" -> {
                    int which = Integer.parseInt(f[at + 3].substring(0, 2), 16);
                    if (which >= 1 && which <= count) {
                        opposed.add(new String[] {own[which - 1], f[at + 1] + other, f[at + 3].substring(2)});
                    }
                }
                case "@", "@i", "&", "+", "\\", "<", "*", "$" -> up.add(id(f[at + 1], other));
                default -> {}
            }
        }
        wider.put(id, up.stream().mapToInt(Integer::intValue).toArray());
        if (bar > 0) {
            definition(line.substring(bar + 1));
        }
    }

    private void definition(String text) {
        definitions++;
        Set<String> once = new HashSet<>();
        Matcher m = WORD.matcher(text.toLowerCase(java.util.Locale.ROOT));
        while (m.find()) {
            once.add(m.group());
        }
        once.forEach(w -> seen.merge(w, 1, Integer::sum));
    }

    private static int id(String offset, int part) {
        return Integer.parseInt(offset) * PARTS.length + part;
    }

    private static int[] joined(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static BufferedReader open(String name) throws IOException {
        InputStream in = Lexicon.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException("the program was built without " + name);
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /// The base form of a word in lower case; the word itself if none is known.
    String base(String word) {
        String odd = irregular.get(word);
        if (odd != null) {
            return odd;
        }
        for (String[] e : ENDINGS) {
            if (word.length() > e[0].length() + 2 && word.endsWith(e[0])) {
                String stem = word.substring(0, word.length() - e[0].length());
                String base = stem + e[1];
                if (synsets.containsKey(base)) {
                    return base;
                }
                int n = stem.length();
                if (e[1].isEmpty()
                        && n > 3
                        && stem.charAt(n - 1) == stem.charAt(n - 2)
                        && synsets.containsKey(stem.substring(0, n - 1))) {
                    return stem.substring(0, n - 1);
                }
            }
        }
        return word;
    }

    /// How rare a word is: the inverse document frequency among definitions, 0 to 1 (Spärck Jones 1972).
    double rarity(String word) {
        return Math.log((definitions + 1.0) / (seen.getOrDefault(word, 0) + 1.0)) / Math.log(definitions + 1.0);
    }

    /// What may stand for a word.
    ///
    /// @param own its meanings
    /// @param wide what they are kinds of or derived from
    record Kin(Set<Integer> own, Set<Integer> wide) {}

    Kin kin(String base) {
        Set<Integer> own = new HashSet<>();
        Set<Integer> wide = new HashSet<>();
        for (int id : synsets.getOrDefault(base, NONE)) {
            own.add(id);
            for (int w : wider.getOrDefault(id, NONE)) {
                wide.add(w);
            }
        }
        return new Kin(own, wide);
    }

    /// How much of a word's meaning another base form may carry: 0.8 for a synonym, 0.6 for a neighbour (a kind of
    /// it, or derived from it), else 0.
    double kinship(Kin claimed, String found) {
        double best = 0;
        for (int id : synsets.getOrDefault(found, NONE)) {
            if (claimed.own().contains(id)) {
                return 0.8;
            }
            if (best == 0 && (claimed.wide().contains(id) || any(claimed.own(), wider.getOrDefault(id, NONE)))) {
                best = 0.6;
            }
        }
        return best;
    }

    /// Whether one base form may stand for another and says no more than it: a synonym, or what it is a kind of or
    /// derived from.
    boolean covers(String wide, String narrow) {
        int[] own = synsets.getOrDefault(wide, NONE);
        for (int id : synsets.getOrDefault(narrow, NONE)) {
            for (int o : own) {
                if (o == id
                        || java.util.Arrays.stream(wider.getOrDefault(id, NONE)).anyMatch(w -> w == o)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean any(Set<Integer> set, int[] ids) {
        for (int id : ids) {
            if (set.contains(id)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the two base forms are opposites, directly or by a negating prefix ("valid", "invalid").
    boolean opposed(String a, String b) {
        return opposites.getOrDefault(a, Set.of()).contains(b)
                || opposites.getOrDefault(b, Set.of()).contains(a)
                || negates(a, b)
                || negates(b, a);
    }

    private boolean negates(String whole, String root) {
        return root.length() > 4
                && whole.endsWith(root)
                && switch (whole.substring(0, whole.length() - root.length())) {
                    case "un", "in", "im", "ir", "non", "dis" -> true;
                    default -> false;
                };
    }
}
