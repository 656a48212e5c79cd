package clew.view.web;

import clew.brief.Brief;
import clew.brief.Reasons;
import java.util.Locale;

/// How a sentence or tension differs from an older version.
///
/// @param sign a glyph for the eye
/// @param words for the ear
public record ChangeMark(String sign, String words) {
    /// @param kind the name that [clew.publish.ChangeText#parts] gives it
    /// @param since the older version
    static ChangeMark of(String kind, Brief.Changed c, int since) {
        if (Reasons.back(c)) {
            return new ChangeMark(
                    sign(kind), "back since version " + since + ": " + c.why().replaceFirst("^.*?: ", ""));
        }
        String why = c.was() == null ? "" : ": " + c.why();
        return new ChangeMark(sign(kind), inWords(kind) + " since version " + since + why);
    }

    /// The glyph for a kind of change, by the name that [clew.publish.ChangeText#parts] gives it.
    public static String sign(String kind) {
        return switch (kind) {
            case "Added" -> "+";
            case "Withdrawn" -> "−";
            case "Strengthened" -> "▲";
            case "Weakened" -> "▼";
            case "Re-sourced" -> "↻";
            case "Reworded" -> "≈";
            case "Moved" -> "→";
            default -> throw new IllegalArgumentException("no such change: " + kind);
        };
    }

    private static String inWords(String kind) {
        return switch (kind) {
            case "Added" -> "new";
            case "Strengthened" -> "firmer";
            case "Weakened" -> "weaker";
            case "Re-sourced" -> "on other passages";
            case "Reworded" -> "in other words";
            default -> kind.toLowerCase(Locale.ROOT);
        };
    }
}
