package clew.reading.rules;

import clew.reading.rules.Reporting.Form;
import clew.reading.rules.Reporting.Verb;
import clew.text.Part;
import java.util.Set;

/// A verb with its auxiliaries, adverbs and denials: "has not yet said".
///
/// @param from the first word of the group
/// @param at the verb itself, its last word
/// @param infinitive whether it follows `to`
/// @param be whether a form of `be` helps
record VerbGroup(int from, int at, Verb verb, boolean infinitive, boolean be) {
    private static final Set<String> BE =
            Set.of("am", "is", "are", "was", "were", "be", "been", "being", "'m", "'re", "'s");

    static VerbGroup of(Line line, int at, Verb verb) {
        int from = from(line, at);
        boolean be = false;
        for (int k = from; k < at; k++) {
            be |= BE.contains(line.word(k));
        }
        return new VerbGroup(from, at, verb, line.is(from, "to") || (from < at && line.is(at - 1, "to")), be);
    }

    static int from(Line line, int at) {
        int from = at;
        while (helps(line, from - 1)) {
            from--;
        }
        return from;
    }

    private static boolean helps(Line line, int i) {
        Part p = line.part(i);
        return p == Part.AUXILIARY
                || (p == Part.ADVERB && !line.is(i, "here", "there", "why", "how", "when", "where"))
                || (p == Part.PARTICLE && !line.is(i, "'s", "'"))
                || (line.is(i, "'s") && line.subjectPronoun(i - 1))
                || line.is(i, "n't", "not", "never");
    }

    /// What is done to the subject rather than by it: "was told", "a plan backed by".
    boolean passive(Line line) {
        boolean past =
                verb.form() == Form.PAST || verb.form() == Form.PARTICIPLE || verb.form() == Form.PAST_OR_PARTICIPLE;
        return past && (be || (from == at && line.is(at + 1, "by")));
    }

    boolean gerund() {
        return verb.form() == Form.GERUND && !be;
    }

    Range cue() {
        return new Range(from, at + 1);
    }
}
