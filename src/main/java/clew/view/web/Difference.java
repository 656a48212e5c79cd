package clew.view.web;

import clew.brief.Brief;
import clew.brief.Brief.Change;
import clew.brief.Brief.Changed;
import clew.publish.ChangeText;
import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How two versions differ, as a page shows it: by kind of change, with the words that differ.
public final class Difference {
    private static final String FROM = "\u0001";
    private static final String TO = "\u0002";

    private final Brief older;
    private final Brief newer;
    private final Change change;

    Difference(Brief older, Brief newer, Change change) {
        this.older = older;
        this.newer = newer;
        this.change = change;
    }

    /// A stretch of a sentence.
    ///
    /// @param differs whether only this version has it
    public record Stretch(String text, boolean differs) {}

    /// One difference.
    ///
    /// @param before the older version's words; nothing where it has none
    /// @param after the newer version's words; nothing where it has none
    public record Row(
            Changed changed,
            @Nullable List<Stretch> before,
            @Nullable List<Stretch> after) {
        /// Whether both have it in the same words.
        public boolean sameWords() {
            return before != null
                    && after != null
                    && before.stream().noneMatch(Stretch::differs)
                    && after.stream().noneMatch(Stretch::differs);
        }
    }

    /// The version compared with.
    public Brief older() {
        return older;
    }

    /// The version that is compared.
    public Brief newer() {
        return newer;
    }

    /// Whether nothing differs.
    public boolean none() {
        return kinds().isEmpty();
    }

    /// What a person corrected between the two, a line each.
    public List<String> corrections() {
        return ChangeText.corrections(older, newer);
    }

    /// The differences by kind; kinds that did not occur are left out.
    public Map<String, List<Row>> kinds() {
        Map<String, List<Row>> kinds = new LinkedHashMap<>();
        ChangeText.parts(older, newer, change).forEach((kind, all) -> {
            if (!all.isEmpty()) {
                kinds.put(kind, all.stream().map(c -> row(kind, c)).toList());
            }
        });
        return kinds;
    }

    /// The anchor of a kind of change.
    public static String anchor(String kind) {
        return kind.toLowerCase(Locale.ROOT);
    }

    private static Row row(String kind, Changed c) {
        return switch (kind) {
            case "Added" -> new Row(c, null, whole(c.text()));
            case "Withdrawn" -> new Row(c, whole(c.text()), null);
            default -> compared(c, c.was() == null ? c.text() : c.was());
        };
    }

    private static List<Stretch> whole(String text) {
        return List.of(new Stretch(text, false));
    }

    private static Row compared(Changed c, String was) {
        DiffRow row = DiffRowGenerator.create()
                .showInlineDiffs(true)
                .inlineDiffByWord(true)
                .lineNormalizer(line -> line)
                .oldTag(start -> start ? FROM : TO)
                .newTag(start -> start ? FROM : TO)
                .build()
                .generateDiffRows(List.of(plain(was)), List.of(plain(c.text())))
                .getFirst();
        return new Row(c, stretches(row.getOldLine()), stretches(row.getNewLine()));
    }

    private static String plain(String text) {
        return text.replace(FROM, "").replace(TO, "");
    }

    private static List<Stretch> stretches(String tagged) {
        List<Stretch> all = new ArrayList<>();
        for (String begun : tagged.split(FROM, -1)) {
            int end = begun.indexOf(TO);
            if (end > 0) {
                all.add(new Stretch(begun.substring(0, end), true));
            }
            String rest = begun.substring(end + 1);
            if (!rest.isEmpty()) {
                all.add(new Stretch(rest, false));
            }
        }
        return all;
    }
}
