package clew.reading.rules;

import clew.reading.Attribution;
import clew.reading.rules.Quotations.Quotation;
import clew.text.Sentences;
import clew.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds who is reported to say, think or want what, in running English text: direct, indirect and mixed speech.
public final class Attributions {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");
    private static final String STOPS = ".!?…";

    /// What is longer, in UTF-16 units, is a table or a list, and says nothing of anybody.
    private static final int LONGEST = 2_000;

    private Attributions() {}

    /// The attributions of a text, in the order of its sentences.
    public static List<Attribution> in(String text) {
        return in(text, sentence -> true);
    }

    /// The attributions of those sentences of a text that are worth the tagging, which is what costs.
    static List<Attribution> in(String text, Predicate<String> worth) {
        List<Quotation> quotations = Quotations.in(text);
        List<Span> whole = new ArrayList<>();
        char[] masked = text.toCharArray();
        for (Quotation q : quotations) {
            boolean stands = whole(text, q);
            if (stands) {
                whole.add(q.outer());
            }
            mask(text, masked, q, stands);
        }
        List<Attribution> found = new ArrayList<>();
        Floor floor = new Floor(text, quotations);
        for (Span sentence : Sentences.split(new String(masked))) {
            if (sentence.end() - sentence.start() > LONGEST) {
                continue;
            }
            List<Span> here = Quotations.touching(whole, q -> q, sentence.start(), sentence.end());
            boolean quoting = here.stream().anyMatch(q -> q.start() < sentence.end() && q.end() > sentence.start());
            if (quoting || worth.test(sentence.of(text))) {
                Line line = Line.of(text, sentence, here);
                floor.follow(line, spans(line), found);
            }
        }
        floor.give(found);
        return found.stream()
                .map(a -> new Attribution(a.source(), a.cue(), a.content(), kind(a, quotations)))
                .toList();
    }

    private static List<Attribution> spans(Line line) {
        return Cues.in(line).stream()
                .map(f -> new Attribution(
                        f.source() == null ? null : line.span(f.source()),
                        line.span(f.cue()),
                        f.content().stream().map(line::span).toList(),
                        Attribution.Kind.INDIRECT))
                .toList();
    }

    /// Whether a quotation is a sentence of its own rather than some words within another.
    private static boolean whole(String text, Quotation q) {
        String inner = q.inner().of(text).strip();
        int words = (int) WORD.matcher(inner).results().count();
        if (words == 0) {
            return false;
        }
        String before =
                text.substring(Math.max(0, q.outer().start() - 40), q.outer().start());
        boolean first = before.isEmpty() || before.matches("(?s).*\\R\\s*");
        String left = before.strip();
        if (left.matches("(?s).*\\b(?:that|and|but|or|because|if|as|the|a),?")) {
            return false;
        }
        boolean apart = first || left.matches("(?s).*[,:.!?—–)-]['’\"”]*");
        String last = left.replaceFirst("(?s).*[^\\p{L}]", "");
        boolean said = Reporting.verb(last)
                .filter(v -> v.frames().contains(Reporting.Frame.QUOTATION))
                .isPresent();
        char end = inner.isEmpty() ? ' ' : inner.charAt(inner.length() - 1);
        boolean ended = ",.!?—–-…".indexOf(end) >= 0 || q.open();
        boolean upper = Character.isUpperCase(
                WORD.matcher(inner).results().findFirst().orElseThrow().group().codePointAt(0));
        if (apart) {
            return (ended && (words >= 3 || first || upper)) || (first && upper && words >= 6);
        }
        return said && upper && ended && words >= 3;
    }

    private static void mask(String text, char[] masked, Quotation q, boolean stands) {
        int last = q.inner().end() - 1;
        while (last > q.inner().start() && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        for (int i = q.inner().start(); i < q.inner().end(); i++) {
            boolean closing = i == last && !(stands && goesOn(text, q, text.charAt(last)));
            if (STOPS.indexOf(masked[i]) >= 0 && !closing) {
                masked[i] = ',';
            }
        }
    }

    /// Whether the sentence goes on after a quotation that ends in a question or exclamation mark.
    private static boolean goesOn(String text, Quotation q, char last) {
        if (last == '.') {
            return false;
        }
        int to = Math.min(text.length(), q.outer().end() + 80);
        String after = text.substring(q.outer().end(), to).split("[.!?\"“\\n]", 2)[0];
        List<String> words =
                WORD.matcher(after).results().map(r -> r.group()).limit(7).toList();
        return words.stream()
                .anyMatch(w -> Reporting.verb(w)
                        .filter(v -> v.frames().contains(Reporting.Frame.QUOTATION) && v.form() != Reporting.Form.BASE)
                        .isPresent());
    }

    private static Attribution.Kind kind(Attribution a, List<Quotation> quotations) {
        boolean quoted = false;
        boolean plain = false;
        for (Span c : a.content()) {
            List<Quotation> near = Quotations.touching(quotations, Quotation::outer, c.start(), c.end());
            boolean within = near.stream()
                    .anyMatch(q -> q.outer().start() <= c.start() && q.outer().end() >= c.end());
            quoted |= within
                    || near.stream()
                            .anyMatch(q ->
                                    q.outer().start() >= c.start() && q.outer().end() <= c.end());
            plain |= !within;
        }
        return !quoted ? Attribution.Kind.INDIRECT : plain ? Attribution.Kind.MIXED : Attribution.Kind.DIRECT;
    }

    /// Follows a speaker from one sentence to the next: a quotation without a speaker of its own belongs to the one
    /// who spoke last in the paragraph, or before it where the quotation goes on over its end.
    private static final class Floor {
        private final String text;
        private final List<Quotation> quotations;
        private int speaker = -1;
        /// Quotations without a speaker of their own that are the speaker's.
        private final List<Span> loose = new ArrayList<>();

        private int end;

        Floor(String text, List<Quotation> quotations) {
            this.text = text;
            this.quotations = quotations;
        }

        void follow(Line line, List<Attribution> here, List<Attribution> found) {
            if (line.size() == 0) {
                return;
            }
            int start = line.at(0).start();
            boolean broken = text.substring(end, start).matches("(?s).*\\R\\s*\\R.*");
            boolean open = speaker >= 0 && openAt(end);
            if (broken && !open && !colonBefore(start)) {
                give(found);
                speaker = -1;
            }
            List<Span> untaken = new ArrayList<>();
            for (int i = 0; i < line.size(); i++) {
                Line.Word w = line.at(i);
                boolean taken = !line.quotation(i)
                        || here.stream()
                                .flatMap(a -> a.content().stream())
                                .anyMatch(c -> c.start() <= w.start() && c.end() >= w.end());
                if (!taken) {
                    untaken.add(new Span(w.start(), w.end()));
                }
            }
            if (here.isEmpty() && speaker >= 0 && line.quotation(0)) {
                loose.addAll(untaken);
            }
            int first = found.size();
            found.addAll(here);
            for (int i = 0; i < here.size(); i++) {
                if (here.get(i).content().stream().anyMatch(c -> touches(c))) {
                    give(found);
                    speaker = first + i;
                }
            }
            end = line.at(line.size() - 1).end();
        }

        /// Gives the speaker what was gathered for them.
        void give(List<Attribution> found) {
            if (!loose.isEmpty()) {
                Attribution a = found.get(speaker);
                List<Span> content = new ArrayList<>(a.content());
                content.addAll(loose);
                found.set(speaker, new Attribution(a.source(), a.cue(), content, a.kind()));
                loose.clear();
            }
        }

        private boolean touches(Span c) {
            return Quotations.touching(quotations, Quotation::outer, c.start(), c.end()).stream()
                    .anyMatch(q -> q.outer().start() < c.end() && q.outer().end() > c.start());
        }

        private boolean openAt(int place) {
            return Quotations.touching(quotations, Quotation::outer, place - 1, place + 2).stream()
                    .anyMatch(q -> q.open()
                            && q.outer().end() >= place - 1
                            && q.outer().end() <= place + 2);
        }

        private boolean colonBefore(int start) {
            int k = start - 1;
            while (k > 0 && Character.isWhitespace(text.charAt(k))) {
                k--;
            }
            return k > 0 && text.charAt(k) == ':';
        }
    }
}
