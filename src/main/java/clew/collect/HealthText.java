package clew.collect;

import clew.text.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a feed stands, in a sentence that a person reads.
public final class HealthText {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private HealthText() {}

    /// One line, without the feed's name.
    public static String of(Standing s) {
        return switch (s.health()) {
            case NEW -> "not asked yet";
            case GOOD -> "good, " + brought(s) + "; last read " + minute(s.good()) + ", next " + minute(s.next());
            case TROUBLED ->
                "in trouble since " + day(s.failingSince()) + ": " + s.trouble() + "; " + lastGood(s) + ", next try "
                        + minute(s.next());
            case DEAD ->
                (s.gone() ? "gone: " : "dead, no answer since " + day(s.failingSince()) + ": ") + s.trouble() + "; "
                        + lastGood(s) + ", " + brought(s) + "; remove it, or give its new address";
        };
    }

    /// What a feed brings.
    private static String brought(Standing s) {
        return s.items() == 0
                ? "no new items so far"
                : Words.counted(s.items(), "new item") + " so far, the last on " + day(s.brought());
    }

    private static String lastGood(Standing s) {
        return s.good() == null ? "never read" : "last read " + minute(s.good());
    }

    /// A time to the minute.
    public static String minute(@Nullable Instant at) {
        return at == null ? "never" : MINUTE.format(at);
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "never" : DAY.format(at);
    }
}
