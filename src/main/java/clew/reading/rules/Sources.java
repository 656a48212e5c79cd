package clew.reading.rules;

import clew.text.Part;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who a verb of a sentence has for its subject, be it left out because a verb before has the same.
final class Sources {
    private static final Reporting.Verb ANY = new Reporting.Verb("", Reporting.Form.PAST, Set.of());

    private final Line line;
    private @Nullable Range last;

    Sources(Line line) {
        this.line = line;
    }

    /// Remembers who was reported last.
    void heard(@Nullable Range source) {
        last = source == null ? last : source;
    }

    /// The subject of a verb in the active voice, or `null` where the sentence names none.
    @Nullable
    Range of(VerbGroup g) {
        int from = g.from();
        if (g.gerund()) {
            if (line.nominal(from - 1)) {
                return Subjects.before(line, from);
            }
            return from == 0 ? afterComma(g.at()) : shared(from);
        }
        if (g.infinitive()) {
            boolean governed = line.part(from - 1) == Part.VERB;
            return governed ? of(VerbGroup.of(line, from - 1, ANY)) : shared(from);
        }
        if (line.relative(from - 1)) {
            return new Range(from - 1, from);
        }
        Range before = Subjects.before(line, from);
        boolean joined = line.part(from - 1) == Part.COORDINATOR || line.comma(from - 1);
        return before == null && joined ? shared(from) : before;
    }

    private @Nullable Range afterComma(int i) {
        for (int k = i + 1; k < line.size(); k++) {
            if (line.comma(k)) {
                return NounPhrases.after(line, k + 1);
            }
        }
        return null;
    }

    private @Nullable Range shared(int end) {
        if (last != null) {
            return last;
        }
        for (int k = 1; k < end; k++) {
            boolean finite = line.verbal(k) && !line.word(k).endsWith("ing") && !line.is(k - 1, "to");
            Range subject = finite && !line.relative(k - 1) ? Subjects.before(line, VerbGroup.from(line, k)) : null;
            if (subject != null) {
                return subject;
            }
        }
        return null;
    }
}
