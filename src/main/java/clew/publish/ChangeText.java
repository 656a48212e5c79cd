package clew.publish;

import clew.brief.Brief;
import clew.brief.Brief.Change;
import clew.brief.Brief.Changed;
import clew.brief.Changes;
import clew.brief.Moves;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The difference between two versions, for people and for programs.
public final class ChangeText {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private ChangeText() {}

    /// As plain text: one line for each difference.
    public static String text(Brief older, Brief newer, Change change) {
        StringBuilder out = new StringBuilder(title(older, newer)).append('\n');
        corrections(older, newer).forEach(line -> out.append('\n').append(line).append('\n'));
        parts(older, newer, change).forEach((name, list) -> {
            if (!list.isEmpty()) {
                out.append('\n').append(name).append(" (").append(list.size()).append(")\n");
                list.forEach(c -> {
                    out.append("  ")
                            .append(c.part())
                            .append(": ")
                            .append(c.text())
                            .append('\n');
                    if (Changes.explained(c)) {
                        out.append("    ")
                                .append(c.why())
                                .append(c.was() == null || c.was().equals(c.text()) ? "" : "; before: " + c.was())
                                .append('\n');
                    }
                });
            }
        });
        return parts(older, newer, change).values().stream().allMatch(List::isEmpty)
                ? out + "\nNothing differs.\n"
                : out.toString();
    }

    /// As JSON, in the shape of `changes` in a brief.
    public static String json(Change change) {
        return JsonDocument.pretty(MAPPER.valueToTree(change)).stripTrailing();
    }

    /// As a small HTML page.
    public static String html(Brief older, Brief newer, Change change) {
        StringBuilder out = new StringBuilder(
                        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(HtmlPage.esc(title(older, newer)))
                .append(
                        "</title><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"></head><body><h1>")
                .append(HtmlPage.esc(title(older, newer)))
                .append("</h1>\n");
        corrections(older, newer)
                .forEach(line -> out.append("<p>").append(HtmlPage.esc(line)).append("</p>\n"));
        parts(older, newer, change).forEach((name, list) -> {
            if (!list.isEmpty()) {
                out.append("<h2>").append(name).append("</h2>\n<ul>\n");
                list.forEach(c -> out.append("<li>")
                        .append(HtmlPage.esc(c.text()))
                        .append(!Changes.explained(c) ? "" : " <small>" + HtmlPage.esc(c.why()) + "</small>")
                        .append("</li>\n"));
                out.append("</ul>\n");
            }
        });
        return out.append("</body></html>\n").toString();
    }

    /// How many of each kind, in words, those kinds only that there are; a number keeps to its word.
    public static String counts(Change change) {
        String counts = parts(change).entrySet().stream()
                .filter(kind -> !kind.getValue().isEmpty())
                .map(kind -> kind.getValue().size() + "\u00a0"
                        + kind.getKey().toLowerCase(Locale.ROOT).replace('-', '\u2011'))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "nothing differs" : counts;
    }

    private static String title(Brief older, Brief newer) {
        return newer.thread().title() + ": version " + newer.version().number() + " compared with version "
                + older.version().number();
    }

    /// What a person corrected or took back between two versions, a line each, and that whatever that changed is no
    /// news of the debate.
    public static List<String> corrections(Brief older, Brief newer) {
        List<String> lines = new ArrayList<>();
        newer.pins().stream()
                .filter(p -> older.pins().stream().noneMatch(o -> o.number() == p.number()))
                .forEach(p -> lines.add("Corrected by a person (pin " + p.number() + "): " + p.says() + "."));
        older.pins().stream()
                .filter(p -> newer.pins().stream().noneMatch(n -> n.number() == p.number()))
                .forEach(p -> lines.add("No longer corrected (pin " + p.number() + "): " + p.says() + "."));
        if (!lines.isEmpty()) {
            lines.add("What corrections touch differs for that reason.");
        }
        return lines;
    }

    /// The kinds of difference under their names, in the order in which they are shown.
    public static Map<String, List<Changed>> parts(Change c) {
        Map<String, List<Changed>> parts = new LinkedHashMap<>();
        parts.put("Added", c.added());
        parts.put("Withdrawn", c.withdrawn());
        parts.put("Strengthened", c.strengthened());
        parts.put("Weakened", c.weakened());
        parts.put("Re-sourced", c.resourced());
        parts.put("Reworded", c.reworded());
        return parts;
    }

    /// The same, and last what stands in other places.
    public static Map<String, List<Changed>> parts(Brief older, Brief newer, Change change) {
        Map<String, List<Changed>> parts = parts(change);
        parts.put("Moved", Moves.between(older, newer));
        return parts;
    }
}
