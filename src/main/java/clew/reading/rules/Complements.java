package clew.reading.rules;

import clew.reading.rules.Reporting.Form;
import clew.reading.rules.Reporting.Frame;
import clew.reading.rules.Reporting.Verb;
import clew.text.Part;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What follows a reporting verb, and where it ends.
final class Complements {
    static final Set<String> QUESTION = Set.of("whether", "how", "why", "what", "if", "when", "where", "who", "which");
    /// What opens a clause or phrase that stands before its sentence.
    private static final Set<String> SETTING =
            Set.of("after although as because before by if in once since though when while with".split(" "));

    private final Line line;

    Complements(Line line) {
        this.line = line;
    }

    /// What is reported.
    ///
    /// @param cueEnd one past the words that report it
    /// @param clause whether `that` opens it
    record Complement(int cueEnd, int from, int to, boolean clause) {}

    @Nullable
    Complement of(int i, Verb v) {
        int j = i + 1;
        Set<Frame> f = v.frames();
        boolean clauses = f.contains(Frame.THAT) || f.contains(Frame.CLAUSE) || f.contains(Frame.QUOTATION);
        if (clauses || f.contains(Frame.ADDRESSEE)) {
            int that = that(j, f.contains(Frame.ADDRESSEE));
            if (that >= 0) {
                return new Complement(i + 1, that, end(that, false), line.is(that, "that"));
            }
        }
        if (Reporting.takes(v.base(), line.word(j)) && !line.ends(j + 1)) {
            int from = j + 1;
            if (line.part(from) == Part.PREPOSITION) {
                from++;
            }
            return new Complement(from, from, end(from, true), false);
        }
        if (f.contains(Frame.INFINITIVE) && (line.is(j, "to") || (line.is(j, "not") && line.is(j + 1, "to")))) {
            return new Complement(i + 1, j, end(j, true), false);
        }
        if (f.contains(Frame.OTHERS_INFINITIVE) && !f.contains(Frame.CLAUSE)) {
            Range object = NounPhrases.after(line, j);
            if (object != null && line.is(object.to(), "to", "not")) {
                return new Complement(i + 1, j, end(object.to(), true), false);
            }
        }
        if (f.contains(Frame.ADDRESSEE)) {
            int end = NounPhrases.baseEnd(line, j);
            if (end > j && !line.ends(end)) {
                int from = line.comma(end) ? end + 1 : end;
                return finite(from, true) ? new Complement(i + 1, from, end(from, false), false) : null;
            }
        }
        if ((f.contains(Frame.CLAUSE) || f.contains(Frame.QUOTATION)) && finite(j, f.contains(Frame.QUOTATION))) {
            int from = line.is(j, ":", ",") ? j + 1 : j;
            return new Complement(i + 1, from, end(from, false), false);
        }
        boolean thing = line.nominal(j)
                || line.part(j) == Part.DETERMINER
                || line.part(j) == Part.ADJECTIVE
                || (line.part(j) == Part.VERB && line.word(j).endsWith("ing"));
        if (f.contains(Frame.THING) && thing) {
            return new Complement(i + 1, j, end(j, true), false);
        }
        return null;
    }

    /// The `that` or question word that opens the clause after a verb, or -1.
    private int that(int from, boolean addressed) {
        for (int k = from; k < Math.min(line.size(), from + 14); k++) {
            boolean led =
                    k == from || (line.part(k) == Part.SUBORDINATOR && (k <= from + 2 || addressed || aside(k - 1)));
            if (line.is(k, "that") && led) {
                return k == from && line.part(k) == Part.DETERMINER && line.ends(k + 1) ? -1 : k;
            }
            if (k - from <= 4 && QUESTION.contains(line.word(k)) && !line.nominal(k - 1)) {
                return k;
            }
            if (line.verbal(k) || line.ends(k) || line.quotation(k) || line.is(k, "to", "and", ":")) {
                return -1;
            }
        }
        return -1;
    }

    /// Whether a word may end what stands between a verb and its clause: "said in a statement on Monday that".
    private boolean aside(int i) {
        return line.comma(i)
                || NounPhrases.when(line, i)
                || NounPhrases.occasion(line, i)
                || line.part(i) == Part.NAME
                || line.part(i) == Part.ADVERB;
    }

    /// Whether a clause with a finite verb begins here.
    ///
    /// @param surely whether it does so even if its subject is long
    private boolean finite(int from, boolean surely) {
        if (line.part(from) == Part.VERB && !line.word(from).endsWith("ing")) {
            return false;
        }
        for (int k = from; k < line.size() && !line.ends(k); k++) {
            if (!surely && (line.relative(k) || (line.part(k) == Part.PARTICLE && line.is(k, "to")))) {
                return false;
            }
            if (line.verbal(k) && k > from && !line.word(k).endsWith("ing")) {
                return true;
            }
            if (line.comma(k) && k - from < 2) {
                return false;
            }
        }
        return false;
    }

    /// Where what is reported ends.
    ///
    /// @param thing whether it is a thing or an infinitive, which ends sooner than a clause
    int end(int from, boolean thing) {
        for (int k = from + 1; k < line.size(); k++) {
            if (line.ends(k) || line.quotation(k) || (thing && line.dash(k)) || (line.is(k, ")") && !opened(from, k))) {
                return k;
            }
            if (line.comma(k)) {
                boolean over = (thing && !listed(k))
                        || (SETTING.contains(line.word(0)) && first(k))
                        || line.is(k + 1, "according", "adding")
                        || (line.part(k + 1) == Part.VERB
                                && line.word(k + 1).endsWith("ing")
                                && Reporting.verb(line.word(k + 1)).isPresent())
                        || (thing && line.is(k + 1, "but", "though", "although", "while", "which", "who"));
                if (over) {
                    return k;
                }
            }
            if (line.is(k, "and", "but") && line.part(k + 1) == Part.VERB && finiteReport(k + 1)) {
                return k;
            }
        }
        return line.size();
    }

    /// Whether a comma parts members of a list that ends in "and" or "or".
    private boolean listed(int comma) {
        for (int k = comma + 1; k < Math.min(line.size(), comma + 12); k++) {
            if (line.is(k, "and", "or")) {
                return true;
            }
            if ((line.verbal(k) && !line.word(k).endsWith("ing"))
                    || line.relative(k)
                    || line.part(k) == Part.SUBORDINATOR) {
                return false;
            }
        }
        return false;
    }

    private boolean first(int comma) {
        for (int k = 0; k < comma; k++) {
            if (line.comma(k)) {
                return false;
            }
        }
        return true;
    }

    private boolean finiteReport(int k) {
        return Reporting.verb(line.word(k))
                .filter(v -> v.form() != Form.BASE && v.form() != Form.GERUND)
                .isPresent();
    }

    private boolean opened(int from, int to) {
        for (int k = from; k < to; k++) {
            if (line.is(k, "(")) {
                return true;
            }
        }
        return false;
    }
}
