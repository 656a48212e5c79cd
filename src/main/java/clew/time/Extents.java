package clew.time;

import clew.time.TimeExpressions.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far an expression reaches: a day and the time beside it are one, and "early", "nearly", "the end of" belong to
/// what they stand before.
final class Extents {
    private static final Set<String> CLOSE = Set.of(
            "the",
            "early",
            "late",
            "mid",
            "later",
            "earlier",
            "about",
            "around",
            "nearly",
            "almost",
            "approximately",
            "roughly",
            "circa",
            "sometime",
            "just",
            "barely",
            "only");
    private static final Set<String> ABOUT =
            Set.of("about", "around", "approximately", "roughly", "circa", "ca", "nearly", "almost");
    private static final Set<String> PERHAPS = Set.of("perhaps", "possibly", "probably", "maybe");
    private static final Set<String> PARTS_OF =
            Set.of("end", "beginning", "start", "middle", "rest", "remainder", "close", "turn", "half", "part", "most");

    private final List<Token> tokens;

    private Extents(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<TimeExpression> of(List<Token> tokens, List<Found> found) {
        Extents extents = new Extents(tokens);
        List<TimeExpression> expressions = new ArrayList<>();
        int free = 0;
        for (Found f : extents.joined(found)) {
            expressions.add(extents.widened(f, free));
            free = f.to();
        }
        return expressions;
    }

    private List<Found> joined(List<Found> found) {
        List<Found> joined = new ArrayList<>();
        for (Found f : found) {
            Found last = joined.isEmpty() ? null : joined.getLast();
            Found both = last == null ? null : joined(last, f);
            if (both != null) {
                joined.set(joined.size() - 1, both);
            } else {
                joined.add(f);
            }
        }
        return joined.stream().map(this::withPart).toList();
    }

    /// A day and a time side by side: "9 a.m. Tuesday", "Tuesday at 9 a.m.".
    private @Nullable Found joined(Found a, Found b) {
        if (tokens.get(b.from()).opens() || b.from() - a.to() > 2) {
            return null;
        }
        for (int i = a.to(); i < b.from(); i++) {
            if (!tokens.get(i).is(",", "on", "at", "of", "the") || tokens.get(i).opens()) {
                return null;
            }
        }
        if (!a.reading().clock().isEmpty() && b.reading().isDay()) {
            return new Found(a.from(), b.to(), at(b.reading(), a.reading().clock()));
        }
        return a.reading().isDay() && !b.reading().clock().isEmpty()
                ? new Found(a.from(), b.to(), at(a.reading(), b.reading().clock()))
                : null;
    }

    private static Reading at(Reading day, String clock) {
        return day.period() == null ? Reading.clock(clock) : Reading.time(day.period(), clock);
    }

    /// A day and a part of it: "Friday morning".
    private Found withPart(Found f) {
        if (!f.reading().isDay()
                || f.to() >= tokens.size()
                || tokens.get(f.to()).opens()) {
            return f;
        }
        String part = CalendarWords.PARTS.get(tokens.get(f.to()).word());
        return part == null ? f : new Found(f.from(), f.to() + 1, at(f.reading(), part));
    }

    /// Whether a word belongs to what follows: "the" not to "the 1998 game", "about" not to "about the future".
    private boolean fits(Token word, Found f, int from) {
        Token first = tokens.get(from);
        if (word.is("the")) {
            boolean attribute =
                    f.to() - f.from() > 1 && tokens.get(f.from() + 1).is("-");
            boolean named = first.kind() == Token.Kind.YEAR || first.month() > 0 || first.weekday() > 0;
            return !attribute && !named && !first.is("recent", "current", "future", "daily", "mid", "late", "early");
        }
        return f.reading().period() != null || f.reading().type() != TimeExpression.Type.DATE;
    }

    private TimeExpression widened(Found f, int free) {
        int from = f.from();
        String doubt = "";
        while (from > free && !tokens.get(from).opens()) {
            Token before = tokens.get(from - 1);
            if (before.is("-") && from - 2 >= free && tokens.get(from - 2).is("mid", "early", "late")) {
                from -= 2;
            } else if (CLOSE.contains(before.word()) && fits(before, f, from)) {
                doubt = ABOUT.contains(before.word()) ? "~" : doubt;
                from--;
            } else if (before.is("of")
                    && from - 2 >= free
                    && PARTS_OF.contains(tokens.get(from - 2).word())) {
                from -= 2;
            } else if (before.is("than")
                    && from - 2 >= free
                    && tokens.get(from - 2).is("more", "less")) {
                from -= 2;
            } else if (before.is("least", "most")
                    && from - 2 >= free
                    && tokens.get(from - 2).is("at")) {
                from -= 2;
            } else {
                doubt = PERHAPS.contains(before.word()) ? "?" : doubt;
                break;
            }
        }
        from = from < f.from() && tokens.get(from).is("only", "just") ? from + 1 : from;
        Period p = f.reading().period();
        EdtfDate on = p == null ? null : p.edtf(doubt).orElse(null);
        return new TimeExpression(
                tokens.get(from).start(),
                tokens.get(f.to() - 1).end(),
                f.reading().type(),
                f.reading().value(),
                on);
    }
}
