package clew.reading.rules;

import clew.reading.rules.Reporting.Frame;
import clew.text.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "He said" and "said the mayor" beside a quotation, within a sentence or at its end.
final class SpeechTags {
    private static final int FAR = 12;
    private static final int DATELINE = 8;

    private final Line line;
    private final Complements complements;

    SpeechTags(Line line, Complements complements) {
        this.line = line;
        this.complements = complements;
    }

    /// What a subject and its verb are a tag of, or `null` if they are none.
    @Nullable
    Found of(VerbGroup g, @Nullable Range source) {
        Set<Frame> frames = g.verb().frames();
        Found direct = frames.contains(Frame.QUOTATION) ? direct(g, source) : null;
        boolean tag = frames.contains(Frame.QUOTATION) || frames.contains(Frame.CLAUSE);
        return direct == null && tag ? indirect(g, source) : direct;
    }

    /// `"It is safe," she said, "and dry."`
    private @Nullable Found direct(VerbGroup g, @Nullable Range source) {
        List<Range> content = new ArrayList<>();
        Range by = source;
        int before = quotationBefore(g.from());
        int rest = g.at() + 1;
        if (before >= 0) {
            Range inverted = NounPhrases.after(line, rest);
            by = inverted == null ? source : inverted;
            rest = inverted == null ? rest : inverted.to();
        } else if (source != null) {
            before = quotationBefore(source.from());
        }
        if (before >= 0) {
            content.add(new Range(before, before + 1));
        }
        int next = rest;
        while (next < line.size() && !line.quotation(next)) {
            next++;
        }
        if (next < line.size() && (before >= 0 || !claused(rest, next))) {
            content.add(new Range(next, next + 1));
        }
        return content.isEmpty() ? null : new Found(by, g.cue(), content, true);
    }

    private int quotationBefore(int i) {
        int k = line.comma(i - 1) || line.dash(i - 1) ? i - 2 : i - 1;
        return line.quotation(k) ? k : -1;
    }

    private boolean claused(int from, int to) {
        for (int k = from; k < to; k++) {
            if (line.is(k, "that", "whether") || (line.verbal(k) && k > from + 1)) {
                return true;
            }
        }
        return to - from > FAR;
    }

    /// "The bridge, he said, is unsafe." and "The bridge is unsafe, officials said on Monday."
    private @Nullable Found indirect(VerbGroup g, @Nullable Range source) {
        Range by = source;
        int left = source == null ? g.from() : source.from();
        int rest = g.at() + 1;
        Range inverted = inverted(g);
        if (inverted != null) {
            by = inverted;
            left = g.from();
            rest = inverted.to();
        }
        if (by != null && left == 1 && line.is(0, "as") && line.comma(rest) && rest + 2 < line.size()) {
            return new Found(by, g.cue(), new Range(rest + 1, line.size()), true);
        }
        left -= line.is(left - 1, "as") ? 1 : 0;
        boolean apart = left >= 2 && (line.comma(left - 1) || line.dash(left - 1));
        if (by == null || !apart || !closed(rest)) {
            return null;
        }
        Range said = new Range(start(left), left - 1);
        if (line.comma(rest) && rest + 1 < line.size() && !line.quotation(rest + 1) && goesOn(rest + 1)) {
            Range more = new Range(rest + 1, complements.end(rest + 1, false));
            return new Found(by, g.cue(), List.of(said, more), true);
        }
        return verbBefore(left) ? new Found(by, g.cue(), said, true) : null;
    }

    private @Nullable Range inverted(VerbGroup g) {
        boolean may = line.comma(g.from() - 1) && g.verb().frames().contains(Frame.QUOTATION) && verbBefore(g.from());
        Range subject = may ? NounPhrases.after(line, g.at() + 1) : null;
        return subject != null && closed(subject.to()) ? subject : null;
    }

    private boolean closed(int i) {
        return line.ends(i) || line.comma(i) || line.dash(i) || adverbial(i);
    }

    private boolean goesOn(int k) {
        return !(line.part(k) == Part.VERB && line.word(k).endsWith("ing"))
                && !line.is(k, "who", "which", "according", "as", "while", "after", "when", "and", "but");
    }

    private boolean verbBefore(int end) {
        for (int k = 0; k < end; k++) {
            if (line.verbal(k) || line.quotation(k)) {
                return true;
            }
        }
        return false;
    }

    /// Whether nothing but when, where and how follows up to a comma or the end.
    private boolean adverbial(int from) {
        boolean opens =
                line.part(from) == Part.PREPOSITION || line.part(from) == Part.ADVERB || NounPhrases.when(line, from);
        int k = from;
        while (opens && !line.ends(k) && !line.comma(k)) {
            opens = !line.verbal(k) && !line.quotation(k) && !line.is(k, ":", "that");
            k++;
        }
        return opens && k > from;
    }

    /// Where the clause that ends before a place begins: after a semicolon or the place a report comes from.
    int start(int end) {
        for (int k = end - 2; k > 0; k--) {
            if (line.is(k, ";") || (line.dash(k) && k < DATELINE && upper())) {
                return k + 1;
            }
        }
        return 0;
    }

    private boolean upper() {
        String first = line.text().substring(line.at(0).start(), line.at(0).end());
        return first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT));
    }
}
