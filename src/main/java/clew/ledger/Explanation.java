package clew.ledger;

import clew.text.Words;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a claim explains and by what: "X can be attributed to Y", "Y gives rise to X".
///
/// @param effect stems of what is explained
/// @param cause stems of what it is explained by
record Explanation(Set<String> effect, Set<String> cause) {
    private static final Pattern EFFECT_FIRST = Pattern.compile(
            "((?:\\S+ ){1,8})(?:(?:attributed|attributable|owed|due) to|(?:caused|driven|explained|produced) by|"
                    + "(?:originat|stem|aris|result|com|emerg)(?:e|es|s|ed|ing)? from|because of|rooted in|"
                    + "the (?:result|product|consequence) of)((?: \\S+){1,12})");
    private static final Pattern CAUSE_FIRST = Pattern.compile(
            "((?:\\S+ ){1,10})(?:explains?|causes?|implies|imply|leads? to|leading to|drives?|gives? rise to|induces?|"
                    + "results? in|resulting in|(?:is|are) responsible for|accounts? for|underl(?:ies|ie))((?: \\S+){1,6})");
    private static final Pattern CLAUSE = Pattern.compile("[,;:.]? (?:but|which|while|whereas|as) |[,;:]");

    private static final Explanation NONE = new Explanation(Set.of(), Set.of());

    /// The explanation a claim gives; empty sets where it gives none.
    static Explanation of(String template) {
        String said = template.replaceAll("\\{[^}]*}", "");
        Matcher m = EFFECT_FIRST.matcher(said);
        if (m.find()) {
            return new Explanation(stems(last(m.group(1))), stems(m.group(2)));
        }
        m = CAUSE_FIRST.matcher(said);
        return m.find() ? new Explanation(stems(first(m.group(2))), stems(last(m.group(1)))) : NONE;
    }

    /// Whether another claim explains the same by something else: less than half of the words in common.
    boolean rivals(Explanation other) {
        Set<String> both = new HashSet<>(cause);
        both.retainAll(other.cause);
        Set<String> either = new HashSet<>(cause);
        either.addAll(other.cause);
        return 2 * both.size() < either.size();
    }

    private static String first(String words) {
        return CLAUSE.split(words, 2)[0];
    }

    private static String last(String words) {
        String[] clauses = CLAUSE.split(words);
        return clauses.length == 0 ? "" : clauses[clauses.length - 1];
    }

    private static Set<String> stems(String words) {
        return Set.copyOf(Words.content(words));
    }
}
