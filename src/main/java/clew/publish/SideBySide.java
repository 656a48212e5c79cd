package clew.publish;

import clew.brief.Brief;
import clew.brief.Sentence;
import clew.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Two briefs of one version beside each other, as text in two columns: their narratives, and what else they put in
/// different words.
public final class SideBySide {
    private static final int COLUMN = 58;

    private SideBySide() {}

    /// The narratives section by section, the questions, positions and stances that differ, then how long their
    /// sentences are and both audits.
    ///
    /// @param left written by rules
    /// @param right written with a model; it has the same sections, some of which may be missing
    public static String text(Brief left, Brief right) {
        StringBuilder out = new StringBuilder();
        rows(out, List.of("WRITTEN BY RULES"), List.of("WRITTEN WITH A LANGUAGE MODEL"));
        for (Brief.Section section : left.narrative()) {
            List<String> other = right.narrative().stream()
                    .filter(s -> s.id().equals(section.id()))
                    .flatMap(s -> lines(s).stream())
                    .toList();
            rows(out, lines(section), other);
        }
        beside(out, left, right);
        rows(out, wrapped(length(left)), wrapped(length(right)));
        rows(out, wrapped(audit(left)), wrapped(audit(right)));
        return out.toString();
    }

    private static List<String> lines(Brief.Section section) {
        List<String> lines = new ArrayList<>(wrapped(section.heading()));
        for (Sentence sentence : section.sentences()) {
            StringBuilder cited = new StringBuilder(sentence.text());
            sentence.citations()
                    .forEach(c -> cited.append(" [").append(c.source()).append(']'));
            wrapped("- " + cited).forEach(lines::add);
        }
        return lines;
    }

    private static void beside(StringBuilder out, Brief left, Brief right) {
        Map<String, String> own = beside(left);
        Map<String, String> other = beside(right);
        sentences(right).forEach(s -> other.remove(s.id()));
        other.entrySet().removeIf(o -> o.getValue().equals(own.getOrDefault(o.getKey(), o.getValue())));
        if (!other.isEmpty()) {
            rows(out, List.of("Beside the narrative, in other words"), List.of("Beside the narrative, in other words"));
            other.forEach((id, text) -> rows(out, wrapped("- " + own.get(id)), wrapped("- " + text)));
        }
    }

    /// Questions, and sentences of tensions and perspectives, by their ids.
    private static Map<String, String> beside(Brief brief) {
        Map<String, String> beside = new LinkedHashMap<>();
        brief.tensions().forEach(t -> {
            beside.put(t.id(), t.question());
            t.positions()
                    .forEach(p -> beside.put(p.sentence().id(), p.sentence().text()));
        });
        brief.perspectives().forEach(p -> {
            beside.put(p.stance().id(), p.stance().text());
            p.evolution()
                    .forEach(s -> beside.put(s.sentence().id(), s.sentence().text()));
        });
        return beside;
    }

    private static String length(Brief brief) {
        long words = sentences(brief).stream()
                .mapToLong(s -> s.text().split(" ").length)
                .sum();
        int all = sentences(brief).size();
        return "%s, %.1f words each".formatted(Words.counted(all, "sentence"), all == 0 ? 0 : words / (double) all);
    }

    private static List<Sentence> sentences(Brief brief) {
        return brief.narrative().stream().flatMap(s -> s.sentences().stream()).toList();
    }

    private static String audit(Brief brief) {
        StringBuilder audit =
                new StringBuilder("Audit: " + AuditText.weak(brief) + " " + AuditText.checked(brief.audit()));
        brief.audit()
                .refused()
                .forEach(r -> audit.append(" Kept out: ")
                        .append(r.sentences())
                        .append(" because ")
                        .append(r.reason())
                        .append('.'));
        return audit.toString();
    }

    private static void rows(StringBuilder out, List<String> left, List<String> right) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String a = i < left.size() ? left.get(i) : "";
            String b = i < right.size() ? right.get(i) : "";
            out.append((a + " ".repeat(Math.max(0, COLUMN - a.length())) + "  | " + b).stripTrailing())
                    .append('\n');
        }
        out.append('\n');
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > COLUMN) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
