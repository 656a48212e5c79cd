package clew.time;

import clew.time.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A sequence of tokens as a rule writes it: `the? last|past QTY UNIT`. Small letters are words, capitals a class of
/// tokens, `?` may be absent, and what stands in parentheses must be there but does not belong to the expression.
final class Phrase {
    private static final Map<String, Predicate<Token>> CLASSES = Map.ofEntries(
            Map.entry("MONTH", t -> t.month() > 0),
            Map.entry("WEEKDAY", t -> t.weekday() > 0),
            Map.entry("UNIT", t -> t.unit() != null),
            Map.entry("UNITS", t -> t.unit() != null && t.word().matches(".*[sa]")),
            Map.entry("SEASON", t -> CalendarWords.SEASONS.containsKey(t.word())),
            Map.entry("PART", t -> CalendarWords.PARTS.containsKey(t.word())),
            Map.entry("PARTS", t -> t.is("mornings", "afternoons", "evenings", "nights", "weekends")),
            Map.entry("NUMBER", t -> t.kind() == Kind.NUMBER),
            Map.entry("QTY", Token::counts),
            Map.entry("ORDINAL", t -> t.kind() == Kind.ORDINAL),
            Map.entry("DAY", Token::dayOfMonth),
            Map.entry("YEAR", t -> t.kind() == Kind.YEAR && t.number() >= 1000 && t.number() < 2200),
            Map.entry("YEAR2", t -> t.kind() == Kind.NUMBER && t.number() < 100),
            Map.entry("DECADE", t -> t.kind() == Kind.DECADE || CalendarWords.DECADES.containsKey(t.word())),
            Map.entry("CLOCK", t -> t.kind() == Kind.CLOCK),
            Map.entry("HOUR", t -> t.kind() == Kind.NUMBER && t.number() >= 1 && t.number() <= 12),
            Map.entry("HOURS", t -> t.kind() == Kind.YEAR && t.number() <= 2400 && t.number() % 100 < 60),
            Map.entry("AMPM", t -> t.is("am", "pm")),
            Map.entry("ZONE", t -> CalendarWords.ZONES.contains(t.word())),
            Map.entry("CALENDAR", t -> t.kind() == Kind.CALENDAR),
            Map.entry("OFTEN", t -> CalendarWords.FREQUENCIES.containsKey(t.word())));

    private record Element(Predicate<Token> test, Set<String> words, boolean optional, boolean context) {}

    private final List<Element> elements = new ArrayList<>();

    private Phrase() {}

    static Phrase of(String written) {
        Phrase phrase = new Phrase();
        for (String part : written.split(" ")) {
            boolean context = part.startsWith("(");
            String bare = context ? part.substring(1, part.length() - 1) : part;
            boolean optional = bare.endsWith("?");
            bare = optional ? bare.substring(0, bare.length() - 1) : bare;
            Predicate<Token> test = CLASSES.get(bare);
            Set<String> words = test == null ? Set.of(bare.split("\\|")) : Set.of();
            phrase.elements.add(
                    new Element(test == null ? t -> words.contains(t.word()) : test, words, optional, context));
        }
        if (phrase.elements.getFirst().optional()) {
            throw new IllegalArgumentException("begins with what may be absent: " + written);
        }
        return phrase;
    }

    /// The words with which it can begin; none if it begins with a class.
    Set<String> beginnings() {
        return elements.getFirst().words();
    }

    /// Whether the phrase stands here, as long as it can be; `null` if it does not.
    @Nullable
    Match match(List<Token> tokens, int at) {
        int[] places = new int[elements.size()];
        int end = match(tokens, at, at, 0, places);
        if (end < 0) {
            return null;
        }
        int from = -1;
        int to = -1;
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0 && !elements.get(i).context()) {
                from = from < 0 ? places[i] : from;
                to = places[i] + 1;
            }
        }
        return new Match(tokens, places, from, to);
    }

    private int match(List<Token> tokens, int first, int at, int element, int[] places) {
        if (element == elements.size()) {
            return at;
        }
        Element e = elements.get(element);
        if (at < tokens.size()
                && (at == first || !tokens.get(at).opens())
                && e.test().test(tokens.get(at))) {
            places[element] = at;
            int end = match(tokens, first, at + 1, element + 1, places);
            if (end >= 0) {
                return end;
            }
        }
        places[element] = -1;
        return e.optional() ? match(tokens, first, at, element + 1, places) : -1;
    }
}
