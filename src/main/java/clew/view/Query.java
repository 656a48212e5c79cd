package clew.view;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.item.Depth;
import clew.text.Words;
import clew.time.EdtfDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person looks for. Where a limit is `null`, anything will do.
///
/// @param words what it is about
/// @param kind what is looked for
/// @param inBrief whether the latest version rests on it, or whether it was set aside
/// @param voice a part of the name of who speaks; empty for anybody
/// @param from the first year it may be of
/// @param to the last year it may be of
/// @param depth how deep it was read, at least
public record Query(
        String words,
        Hit.@Nullable Kind kind,
        @Nullable Boolean inBrief,
        String voice,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable Depth depth) {
    private static final int LONGEST = 300;

    /// Reads a query from fields `q`, `kind`, `in`, `voice`, `from`, `to` and `depth`, each empty or missing where
    /// anything will do.
    ///
    /// @param field the text of a field by its name
    /// @throws ClewException if there is nothing to look for or a field cannot be meant
    public static Query of(UnaryOperator<@Nullable String> field) {
        String words = given(field, "q");
        if (words.isEmpty()) {
            throw bad("there is nothing to look for yet: give a few words");
        }
        if (words.length() > LONGEST) {
            throw bad("that is too much to look for at once: give " + LONGEST + " characters at most");
        }
        if (Words.of(words).isEmpty()) {
            throw bad("there is no word in '" + words + "': give a few");
        }
        Integer from = year(given(field, "from"));
        Integer to = year(given(field, "to"));
        if (from != null && to != null && from > to) {
            throw bad("no year is from " + from + " and up to " + to + ": turn them round");
        }
        String place = given(field, "in").toLowerCase(Locale.ROOT);
        if (!Set.of("", "brief", "aside").contains(place)) {
            throw bad("'" + place + "' is no place to look in: take brief or aside");
        }
        return new Query(
                words,
                one(Hit.Kind.values(), given(field, "kind"), "a kind of result"),
                place.isEmpty() ? null : place.equals("brief"),
                given(field, "voice"),
                from,
                to,
                one(Depth.values(), given(field, "depth"), "a depth of reading"));
    }

    private static String given(UnaryOperator<@Nullable String> field, String name) {
        String value = field.apply(name);
        return value == null ? "" : value.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }

    private static @Nullable Integer year(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{4}")) {
            throw bad("'" + text + "' is no year: give four figures");
        }
        return Integer.valueOf(text);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String name, String what) {
        if (name.isEmpty()) {
            return null;
        }
        return Stream.of(values)
                .filter(v -> v.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> bad("'" + name + "' is not " + what + ": take "
                        + Stream.of(values)
                                .map(v -> v.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private static ClewException bad(String line) {
        return new ClewException(Kind.BAD_INPUT, line);
    }

    /// Whether something of that day may be of the years that are looked for; without a day it is of none.
    boolean covers(@Nullable EdtfDate date) {
        return (from == null && to == null)
                || (date != null
                        && (from == null || date.last().getYear() >= from)
                        && (to == null || date.first().getYear() <= to));
    }

    /// Whether one of these names is, in part, the one that is looked for.
    boolean heard(Set<String> names) {
        String sought = Words.fold(voice);
        return sought.isEmpty() || names.stream().anyMatch(n -> Words.fold(n).contains(sought));
    }
}
