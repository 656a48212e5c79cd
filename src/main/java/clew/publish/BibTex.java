package clew.publish;

import clew.brief.Brief;
import clew.text.Words;
import clew.time.EdtfDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sources of a brief as BibTeX. Only what is known is written.
final class BibTex {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private BibTex() {}

    static String write(Brief brief) {
        StringBuilder out = new StringBuilder();
        Set<String> keys = new HashSet<>();
        for (Brief.Source s : brief.sources()) {
            entry(out, s, unique(key(s), s, keys));
        }
        return out.toString();
    }

    private static void entry(StringBuilder out, Brief.Source s, String key) {
        String venue = s.venue() == null ? "" : s.venue();
        boolean journal = venue.matches(
                "(?i).*\\b(?:journal|transactions|communications|letters|review|magazine)\\b.*|.*\\d+\\(\\d+\\).*");
        boolean proceedings = venue.matches(
                "(?i).*\\b(?:proceedings|conference|workshop|symposium)\\b.*|[A-Z][A-Za-z]*[A-Z]\\w* \\d{4}");
        String type = journal ? "article" : proceedings ? "inproceedings" : "misc";
        out.append('@').append(type).append('{').append(key).append(",\n");
        field(out, "title", "{" + esc(s.title()) + "}");
        field(
                out,
                "author",
                s.authors().isEmpty()
                        ? null
                        : s.authors().stream().map(BibTex::esc).collect(Collectors.joining(" and ")));
        field(
                out,
                journal ? "journal" : proceedings ? "booktitle" : "howpublished",
                venue.isEmpty() ? null : esc(venue));
        String cited = cited(s);
        if (cited != null) {
            EdtfDate date = new EdtfDate(cited);
            field(out, "year", Integer.toString(date.first().getYear()));
            // The date of a paper is that of its page, which proceedings put up before or after they meet.
            if (date.precision() != EdtfDate.Precision.YEAR && !proceedings) {
                out.append("  month = ")
                        .append(MONTHS.get(date.first().getMonthValue() - 1))
                        .append(",\n");
            }
        }
        String url = Appeared.again(s)
                .map(Brief.SourceCopy::url)
                .or(() -> s.copies().stream()
                        .map(Brief.SourceCopy::url)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
        field(
                out,
                "url",
                Say.link(url).map(u -> u.replaceAll("([%#&_{}])", "\\\\$1")).orElse(null));
        field(out, "note", s.status() == null ? null : esc(s.status()));
        out.append("}\n\n");
    }

    /// The date of what is cited: a paper is cited as of its proceedings, not as of its preprint.
    private static @Nullable String cited(Brief.Source s) {
        return Appeared.again(s).map(Brief.SourceCopy::date).orElse(s.date());
    }

    private static void field(StringBuilder out, String name, @Nullable String value) {
        if (value != null) {
            out.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }

    /// First author's last name, year, first meaningful word of the title.
    private static String key(Brief.Source s) {
        String author = s.authors().isEmpty()
                ? "anon"
                : Words.of(s.authors().getFirst()).stream().reduce("anon", (a, b) -> b);
        String cited = cited(s);
        String year = cited == null ? "nd" : cited.substring(0, 4);
        String word = Words.of(s.title()).stream()
                .filter(w -> !Words.isFunction(w))
                .findFirst()
                .orElse("work");
        return (author + year + word).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String unique(String key, Brief.Source s, Set<String> keys) {
        return keys.add(key) ? key : key + "-" + s.work();
    }

    static String esc(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.replaceAll("\\s+", " ").toCharArray()) {
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '{', '}', '$', '%', '&', '#', '_' -> out.append('\\').append(c);
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
