package clew.feed.page;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The zone in which the language of a page is spoken, where that is one zone: there an instant in universal time has a
/// day that needs no other word of the page.
final class SpokenZone {
    private static final Map<String, ZoneId> ZONES = zones();

    private SpokenZone() {}

    private static Map<String, ZoneId> zones() {
        Map<String, ZoneId> zones = new HashMap<>();
        Map.of(
                        "Europe/Berlin", "cs da de hr hu it nb nl nn no pl sk sl sv",
                        "Europe/Athens", "bg el et fi lt lv ro uk",
                        "Europe/Istanbul", "tr",
                        "Asia/Jerusalem", "he",
                        "Asia/Tokyo", "ja",
                        "Asia/Seoul", "ko")
                .forEach((zone, languages) -> {
                    for (String language : languages.split(" ")) {
                        zones.put(language, ZoneId.of(zone));
                    }
                });
        return Map.copyOf(zones);
    }

    /// The language that a page says it is in, as it says it; empty if it does not.
    static String language(Document page) {
        Element root = page.selectFirst("html");
        return root == null ? "" : root.attr(root.hasAttr("lang") ? "lang" : "xml:lang");
    }

    /// The day that an instant, such as `2024-01-09T23:00:00Z`, has where the page's language is spoken.
    static Optional<String> day(Document page, String instant) {
        String tag = language(page).strip().replace('_', '-');
        String language = Locale.forLanguageTag(tag).getLanguage();
        try {
            String universal = instant.strip().replaceFirst("[+-]00:?00$", "Z");
            return Optional.ofNullable(ZONES.get(language))
                    .map(zone -> OffsetDateTime.parse(universal)
                            .atZoneSameInstant(zone)
                            .toLocalDate()
                            .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
