package clew.evidence;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Words of which one may stand for another where it stands, which no dictionary calls synonyms: small words, and the
/// verbs with which a text says what its authors did.
final class Wording {
    private static final List<Set<String>> GROUPS = List.of(
            words("because since as"),
            words("so thus therefore hence"),
            words("while whereas but however though although yet"),
            words("over across through throughout via"),
            words("like such as"),
            words("of in on at to for"),
            words("most much many several numerous"),
            words("use using used employ employing employed utilize utilizing utilized apply applying applied"),
            words("show demonstrate"),
            words("find discover observe"),
            words("study investigate examine explore analyze analyse"),
            words("introduce present"),
            words("argue contend maintain"),
            words("think believe"),
            words("method technique approach"));

    private static final Pattern PUT_FORWARD = Pattern.compile("\\bput(s?) forward\\b");

    private Wording() {}

    /// Text in which a verb of several words is one word.
    static String plain(String text) {
        return PUT_FORWARD.matcher(text).replaceAll("propose$1");
    }

    static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    /// Whether one may stand for the other.
    static boolean alike(Term a, Term b) {
        return GROUPS.stream()
                .anyMatch(g -> (g.contains(a.word()) || g.contains(a.base()))
                        && (g.contains(b.word()) || g.contains(b.base())));
    }
}
