package clew.collect;

import clew.collect.Standing.Brought;
import clew.collect.Standing.Health;
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
        String flaws = s.health() == Health.GOOD ? flaws(s.brought()) : "";
        return switch (s.health()) {
            case NEW -> "not asked yet";
            case GOOD ->
                "good, " + brought(s) + "; last read " + minute(s.good())
                        + (s.local() ? ", looked at again whenever Clew runs" : ", next " + minute(s.next())) + flaws;
            case BARRED -> "not asked, as it is not allowed: " + s.trouble().why() + "; " + lastGood(s);
            case TROUBLED ->
                "in trouble since " + day(s.trouble().since()) + ": "
                        + s.trouble().why() + "; " + lastGood(s) + ", next try " + minute(s.next());
            case DEAD ->
                (s.trouble().gone()
                                ? "gone: "
                                : "dead, no answer since " + day(s.trouble().since()) + ": ")
                        + s.trouble().why() + "; " + lastGood(s) + ", " + brought(s)
                        + "; remove it, or give its new address";
        };
    }

    /// What a feed brings.
    private static String brought(Standing s) {
        return s.brought().items() == 0
                ? "no new items so far"
                : Words.counted(s.brought().items(), "new item") + " so far, the last on "
                        + day(s.brought().last());
    }

    /// What of it could not be used, if anything.
    private static String flaws(Brought b) {
        String refused = b.refused() == 0
                ? ""
                : "; " + Words.counted(b.refused(), "entry") + " of the last could not be used, the first: " + b.flaw();
        return refused
                + (b.beyond() == 0 ? "" : "; " + Words.counted(b.beyond(), "entry") + " beyond the most that is taken");
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
