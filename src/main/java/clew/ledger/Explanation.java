package clew.ledger;

import clew.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a claim explains and by what: "X can be attributed to Y", "Y gives rise to X".
///
/// @param effect stems of the thing explained, in order, its head last: "better generalization" in "leads to better
///     generalization in deep networks", but "generalization error" in "the generalization error caused by noise"
/// @param cause stems of what it is explained by
record Explanation(List<String> effect, Set<String> cause) {
    private static final Pattern EFFECT_FIRST = Pattern.compile(
            "((?:\\S+ ){1,8})(?:(?:attributed|attributable|owed|due) to|(?:caused|driven|explained|produced) by|"
                    + "(?:originat|stem|aris|result|com|emerg)(?:e|es|s|ed|ing)? from|because of|rooted in|"
                    + "the (?:result|product|consequence) of)((?: \\S+){1,12})");
    private static final Pattern CAUSE_FIRST = Pattern.compile(
            "((?:\\S+ ){1,10})(?:explains?|causes?|implies|imply|leads? to|leading to|drives?|gives? rise to|induces?|"
                    + "results? in|resulting in|(?:is|are) responsible for|accounts? for|underl(?:ies|ie))((?: \\S+){1,6})");
    private static final Pattern CLAUSE = Pattern.compile("[,;:.]? (?:but|which|while|whereas|as) |[,;:]");
    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "in", "on", "to", "with", "by", "from", "at");
    /// Names of what a thing does rather than of another thing.
    private static final Set<String> LIGHT = Words.content(
            "performance ability abilities capability behaviour behavior phenomenon phenomena power property properties");

    private static final Explanation NONE = new Explanation(List.of(), Set.of());

    /// The explanation a claim gives; nothing where it gives none.
    static Explanation of(String template) {
        String said = template.replaceAll("\\{[^}]*}", "");
        Matcher m = EFFECT_FIRST.matcher(said);
        if (m.find()) {
            return new Explanation(before(last(m.group(1))), Words.content(m.group(2)));
        }
        m = CAUSE_FIRST.matcher(said);
        return m.find() ? new Explanation(after(first(m.group(2))), Words.content(last(m.group(1)))) : NONE;
    }

    /// Whether it is just this that the claim explains, or one kind of it.
    ///
    /// @param thing stems
    boolean explains(Set<String> thing) {
        int from = effect.size() - thing.size();
        return from >= 0
                && !thing.isEmpty()
                && Set.copyOf(effect.subList(from, effect.size())).equals(thing);
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

    /// The thing named first, as the object of the verb before it.
    private static List<String> after(String words) {
        List<String> run = new ArrayList<>();
        for (String word : Words.of(words)) {
            if (!Words.isFunction(word)) {
                run.add(word);
            } else if (!run.isEmpty()) {
                break;
            }
        }
        return thing(run);
    }

    /// The thing named last, as the subject of the verb behind it; of "a part of a whole" the part.
    private static List<String> before(String words) {
        List<String> all = Words.of(words);
        int end = all.size();
        while (end > 0) {
            while (end > 0 && Words.isFunction(all.get(end - 1))) {
                end--;
            }
            int from = end;
            while (from > 0 && !Words.isFunction(all.get(from - 1))) {
                from--;
            }
            int link = from - 1;
            while (link > 0 && Words.isFunction(all.get(link)) && !PREPOSITIONS.contains(all.get(link))) {
                link--;
            }
            if (link <= 0 || !PREPOSITIONS.contains(all.get(link))) {
                return thing(all.subList(from, end));
            }
            end = link;
        }
        return List.of();
    }

    private static List<String> thing(List<String> words) {
        List<String> stems = new ArrayList<>(Words.meaningful(String.join(" ", words)));
        while (stems.size() > 1 && LIGHT.contains(stems.getLast())) {
            stems.removeLast();
        }
        return List.copyOf(stems);
    }
}
