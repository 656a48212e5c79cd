package clew.reading.rules;

import clew.text.Part;
import org.jspecify.annotations.Nullable;

/// Finds the subject before a verb, with what describes it: "Ann Gold, a surveyor from Hull,".
final class Subjects {
    private static final int FAR = 40;
    private static final int NEAR = 12;

    private Subjects() {}

    /// The subject that ends directly before a verb group.
    static @Nullable Range before(Line line, int verb) {
        int end = beforeWhen(line, verb);
        if (line.comma(end - 1) || line.is(end - 1, ")") || line.dash(end - 1)) {
            return afterInsert(line, end);
        }
        int start = start(line, end);
        return start < 0 ? null : new Range(chained(line, start), end);
    }

    /// The end of the subject where "on Wednesday" or "last week" stands between it and its verb.
    private static int beforeWhen(Line line, int verb) {
        if (verb < 2 || !NounPhrases.when(line, verb - 1)) {
            return verb;
        }
        int k = verb - 1;
        while (k > 0
                && (NounPhrases.when(line, k - 1)
                        || line.is(
                                k - 1, "last", "this", "next", "late", "early", "earlier", "that", "the", "on",
                                "in"))) {
            k--;
        }
        return k == 0 ? verb : k;
    }

    /// A subject that an apposition or a relative clause parts from its verb.
    private static @Nullable Range afterInsert(Line line, int end) {
        for (int c = end - 2; c > Math.max(0, end - FAR); c--) {
            boolean edge = line.comma(c) || line.is(c, "(") || line.dash(c);
            if (edge && insertable(line, c + 1) && closes(line, c - 1)) {
                int start = start(line, c);
                if (start >= 0) {
                    int first = chained(line, start);
                    boolean aside = line.relative(c + 1) || line.part(c + 1) == Part.PREPOSITION;
                    return new Range(first, aside ? c : end);
                }
            }
        }
        return null;
    }

    /// Goes on to the left over ", 44" and the like.
    private static int chained(Line line, int start) {
        if (start < 2 || !line.comma(start - 1) || !insertable(line, start) || !closes(line, start - 2)) {
            return start;
        }
        boolean apposed = line.part(start) == Part.NUMBER || line.is(start, "a", "an", "the");
        if (!apposed || line.part(start - 2) != Part.NAME) {
            return start;
        }
        int before = start(line, start - 1);
        return before < 0 ? start : before;
    }

    private static boolean closes(Line line, int i) {
        return line.nominal(i) || line.is(i, ")", "'s") || line.comma(i);
    }

    private static boolean insertable(Line line, int i) {
        return line.relative(i)
                || switch (line.part(i)) {
                    case DETERMINER, NOUN, NAME, NUMBER, ADJECTIVE, PREPOSITION -> true;
                    case VERB -> line.word(i).endsWith("ing") || line.word(i).endsWith("ed");
                    default ->
                        line.is(i, "now", "once", "formerly", "then", "himself", "herself", "whose", "his", "her");
                };
    }

    private static int further(Line line, int at) {
        int p = at - 1;
        if (p == 0 && line.is(p, "as", "since", "after", "before", "until")) {
            return at;
        }
        if (line.part(p) == Part.PREPOSITION || line.is(p, "than", "like")) {
            if (line.is(p, "about", "over", "nearly", "around") && line.part(at) == Part.NUMBER) {
                return p;
            }
            boolean held = line.nominal(p - 1)
                    || (line.part(p - 1) == Part.ADJECTIVE && line.nominal(p - 2))
                    || line.is(p - 1, "some", "many", "most", "all", "both", "each", "those");
            if (held) {
                return NounPhrases.base(
                        line, line.nominal(p - 1) || line.part(p - 1) != Part.ADJECTIVE ? p - 1 : p - 2);
            }
            if (line.part(p - 1) == Part.VERB && line.nominal(p - 2) && !line.subjectPronoun(p - 2)) {
                return NounPhrases.base(line, p - 2);
            }
            return line.verbal(p - 1) ? relativeOr(line, p - 1, at) : -1;
        }
        if (line.part(p) == Part.COORDINATOR
                && line.is(p, "and", "or", "&")
                && line.nominal(p - 1)
                && !clause(line, p - 1)) {
            return NounPhrases.base(line, p - 1);
        }
        if (line.comma(p) && listed(line, at) && line.nominal(p - 1) && !clause(line, p - 1)) {
            return NounPhrases.base(line, p - 1);
        }
        if (line.verbal(p)) {
            return relativeOr(line, p, at);
        }
        return at;
    }

    /// Whether a comma before this place may part members of a list: "A, B and C".
    private static boolean listed(Line line, int at) {
        for (int i = at; i < Math.min(line.size(), at + 6); i++) {
            if (line.is(i, "and", "or") || (line.comma(i) && line.is(i + 1, "and", "or"))) {
                return true;
            }
            if (line.verbal(i)) {
                return false;
            }
        }
        return false;
    }

    /// Where the noun phrase that ends before a place begins, or -1.
    static int start(Line line, int end) {
        int k = end - 1;
        if (line.is(k, ")")) {
            while (k > 0 && !line.is(k, "(")) {
                k--;
            }
            k--;
        }
        if (line.part(k) == Part.ADVERB
                && (line.nominal(k - 1) && line.is(k, "here", "there", "alike", "alone", "himself"))) {
            k--;
        }
        if (!line.nominal(k)
                && !line.is(k, "'s", "'")
                && line.part(k) != Part.DETERMINER
                && line.part(k) != Part.ADJECTIVE) {
            int r = line.verbal(k) ? relativeBefore(line, k) : -1;
            return r < 0 ? -1 : start(line, r);
        }
        int at = NounPhrases.base(line, k);
        while (at > 0) {
            int further = further(line, at);
            if (further == at) {
                return at;
            }
            if (further < 0) {
                return -1;
            }
            at = further;
        }
        return at;
    }

    private static boolean clause(Line line, int at) {
        int start = NounPhrases.base(line, at);
        return line.verbal(start - 1)
                || (line.part(start - 1) == Part.PREPOSITION && line.verbal(start - 2))
                || line.part(start - 1) == Part.PARTICLE;
    }

    private static int relativeOr(Line line, int verb, int otherwise) {
        int r = relativeBefore(line, verb);
        if (r > 0 && line.nominal(r - 1)) {
            return NounPhrases.base(line, r - 1);
        }
        boolean reduced = line.part(verb) == Part.VERB
                && line.word(verb).endsWith("ing")
                && line.nominal(verb - 1)
                && !line.subjectPronoun(verb - 1);
        return reduced ? NounPhrases.base(line, verb - 1) : otherwise;
    }

    /// The relative pronoun (or the place where one is left out) of the clause around a verb, or -1.
    private static int relativeBefore(Line line, int verb) {
        for (int i = verb; i > Math.max(0, verb - NEAR); i--) {
            if (line.comma(i) || line.part(i) == Part.MARK || line.quotation(i)) {
                return -1;
            }
            if (line.relative(i)) {
                return i;
            }
            if (line.subjectPronoun(i) && i < verb && line.nominal(i - 1) && i > 1) {
                return i;
            }
        }
        return -1;
    }
}
