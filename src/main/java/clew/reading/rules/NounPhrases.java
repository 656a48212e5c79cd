package clew.reading.rules;

import clew.text.Part;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds where noun phrases begin and end, and what follows and belongs to them: prepositional phrases, appositions
/// between commas, relative clauses.
final class NounPhrases {
    private static final Set<String> WHEN = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "week",
            "month",
            "year",
            "night",
            "morning",
            "afternoon",
            "evening",
            "earlier",
            "later",
            "weekend",
            "day");
    private static final Set<String> OCCASION = Set.of(
            "statement",
            "interview",
            "email",
            "e-mail",
            "tweet",
            "speech",
            "briefing",
            "conference",
            "rally",
            "call",
            "phone",
            "telephone",
            "letter",
            "report",
            "post",
            "hearing",
            "debate",
            "memo",
            "release",
            "message",
            "event",
            "appearance",
            "remarks",
            "article",
            "column",
            "telegram",
            "twitter",
            "facebook",
            "television",
            "radio",
            "address",
            "reporters",
            "meeting",
            "stop",
            "forum");

    private NounPhrases() {}

    static boolean when(Line line, int i) {
        return WHEN.contains(line.word(i))
                && !(line.at(i).capital() && line.is(i, "today", "later", "earlier", "day", "week", "year"));
    }

    static boolean occasion(Line line, int i) {
        return OCCASION.contains(line.word(i));
    }

    /// Where the plain noun phrase whose last word is given begins.
    static int base(Line line, int last) {
        int k = last;
        if (line.part(k) == Part.PRONOUN && !line.is(k, "one", "others", "himself", "herself", "themselves")) {
            return k;
        }
        while (k > 0) {
            int p = k - 1;
            boolean joined =
                    line.is(k, "'s", "'", "&") || line.is(p, "'s", "&") || (line.is(p, "'") && line.nominal(p - 1));
            boolean opened = line.part(k) == Part.DETERMINER || possessive(line, k);
            if (joined) {
                k = p;
            } else if (opened) {
                return line.is(p, "all", "both", "half", "many", "such") ? p : k;
            } else if (modifies(line, p, k)) {
                k = p;
            } else {
                return k;
            }
        }
        return k;
    }

    private static boolean modifies(Line line, int p, int k) {
        return switch (line.part(p)) {
            case NOUN, NAME, NUMBER, ADJECTIVE, DETERMINER -> !line.is(p, "that") || line.part(k) != Part.PRONOUN;
            case PRONOUN -> possessive(line, p);
            case ADVERB -> line.part(k) == Part.ADJECTIVE || line.part(k) == Part.NUMBER;
            case VERB -> line.part(p - 1) == Part.DETERMINER || line.is(p - 1, "'s") || possessive(line, p - 1);
            case MARK -> line.is(p, "-", "/", "$") && p > 0 && line.nominal(p - 1) && !line.is(p, "-");
            default -> false;
        };
    }

    static boolean possessive(Line line, int i) {
        return line.is(i, "his", "her", "their", "my", "our", "your", "its", "whose");
    }

    /// The subject or agent that begins at a place.
    static @Nullable Range after(Line line, int from) {
        int k = baseEnd(line, from);
        if (k <= from) {
            return null;
        }
        while (k < line.size() && !line.ends(k)) {
            int next = onward(line, k);
            if (next <= k) {
                break;
            }
            k = next;
        }
        return new Range(from, k);
    }

    private static int onward(Line line, int k) {
        if (line.part(k) == Part.PREPOSITION || line.is(k, "of")) {
            int end = baseEnd(line, k + 1);
            return end > k + 1 && attaches(line, k, end) ? end : k;
        }
        if (line.is(k, "and", "&") && (line.part(k + 1) == Part.NAME || line.part(k + 1) == Part.DETERMINER)) {
            int end = baseEnd(line, k + 1);
            return line.verbal(end) ? k : end;
        }
        if (line.is(k, "(")) {
            int c = k;
            while (c < line.size() && !line.is(c, ")")) {
                c++;
            }
            return c < line.size() && c - k < 8 ? c + 1 : k;
        }
        if (line.comma(k) && apposed(line, k + 1)) {
            int end = k + 1;
            while (!stops(line, end, k + 1)) {
                end++;
            }
            return clause(line, k + 1, end) ? k : end;
        }
        boolean reduced =
                line.part(k) == Part.VERB && line.word(k).matches(".*(?:ed|ing)") && line.part(k - 1) == Part.NOUN;
        if (reduced) {
            int end = k + 1;
            while (!line.ends(end)
                    && !line.comma(end)
                    && !line.quotation(end)
                    && !line.is(end, "that")
                    && !(line.part(end) == Part.SUBORDINATOR)) {
                end++;
            }
            return clause(line, k + 1, end) ? k : end;
        }
        if (line.relative(k) && !line.comma(k - 1)) {
            int end = k + 1;
            while (!line.ends(end) && !line.comma(end) && !line.quotation(end)) {
                end++;
            }
            return end;
        }
        return k;
    }

    private static boolean apposed(Line line, int i) {
        return switch (line.part(i)) {
            case NUMBER -> true;
            case DETERMINER -> !line.is(i, "this", "that", "these", "those");
            case NOUN, NAME -> !WHEN.contains(line.word(i));
            case ADJECTIVE -> line.nominal(i + 1) || line.nominal(i + 2);
            default -> line.is(i, "whose", "who", "his", "her", "now", "formerly", "himself");
        };
    }

    /// Whether a stretch has a subject and a verb of its own.
    private static boolean clause(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.relative(i)) {
                return false;
            }
            boolean finite = line.part(i) == Part.AUXILIARY
                    || (line.part(i) == Part.VERB && !line.word(i).matches(".*(?:ed|ing)") && !line.is(i - 1, "to"));
            if (finite && i > from) {
                return true;
            }
        }
        return false;
    }

    private static boolean stops(Line line, int i, int from) {
        if (line.ends(i) || line.quotation(i) || line.dash(i)) {
            return true;
        }
        if (line.comma(i)) {
            return !apposed(line, i + 1) || line.is(i + 1, "who");
        }
        return line.part(i) == Part.SUBORDINATOR
                && line.is(i, "as", "while", "when", "after", "before", "because")
                && i > from;
    }

    private static boolean attaches(Line line, int preposition, int end) {
        String last = line.word(end - 1);
        if (WHEN.contains(last)
                || OCCASION.contains(last)
                || line.is(
                        preposition,
                        "after",
                        "before",
                        "during",
                        "on",
                        "since",
                        "as",
                        "by",
                        "to",
                        "about",
                        "against")) {
            return false;
        }
        return line.is(preposition, "of", "for", "from", "with") || line.part(preposition - 1) == Part.NOUN;
    }

    /// One past the plain noun phrase that begins at a place.
    static int baseEnd(Line line, int from) {
        int k = from;
        if (line.part(k) == Part.PRONOUN && !possessive(line, k)) {
            return k + 1;
        }
        while (k < line.size()) {
            Part part = line.part(k);
            boolean inside = part == Part.NOUN
                    || part == Part.NAME
                    || part == Part.NUMBER
                    || part == Part.ADJECTIVE
                    || line.is(k, "'s", "&", "$", "%")
                    || (line.is(k, "'") && line.nominal(k - 1))
                    || (part == Part.DETERMINER && k == from)
                    || (part == Part.DETERMINER && k == from + 1 && line.part(from) == Part.DETERMINER)
                    || (possessive(line, k) && k == from)
                    || (part == Part.ADVERB
                            && k < from + 2
                            && (line.part(k + 1) == Part.ADJECTIVE || line.part(k + 1) == Part.NUMBER))
                    || (part == Part.VERB
                            && k > from
                            && k < from + 3
                            && line.word(k).matches(".*(?:ed|ing)")
                            && (line.part(k + 1) == Part.NOUN));
            boolean when = k > from && when(line, k) && line.part(k) == Part.NAME;
            if (!inside || when) {
                break;
            }
            k++;
        }
        return k;
    }
}
