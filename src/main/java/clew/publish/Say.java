package clew.publish;

import clew.brief.Brief;
import clew.brief.Sentence;
import clew.text.Words;
import clew.time.EdtfDate;
import clew.work.Role;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What every format says in the same words.
final class Say {
    private static final int AUTHORS = 6;

    private Say() {}

    /// What a page is to a source: `copy`, `reviews it`.
    static String role(Role role) {
        return switch (role) {
            case COPY -> "copy";
            case ABOUT -> "about it";
            default -> role.said() + " it";
        };
    }

    /// A correction, and what the checks hold against what it prints.
    static String pinned(Brief.Pinned pin) {
        return pin.number() + ". " + pin.says() + (pin.fault() == null ? "" : "; a check objects: " + pin.fault());
    }

    /// What stands behind a sentence: that its words are no source's, or that its source fell.
    static String beside(Sentence s) {
        return s.kind() == Sentence.Kind.WORDED
                ? " (a person’s wording)"
                : s.caution().map(c -> " (" + c + ")").orElse("");
    }

    static String date(@Nullable String edtf) {
        return edtf == null ? "date unknown" : new EdtfDate(edtf).words();
    }

    static String day(String instant) {
        return date(instant.substring(0, 10));
    }

    static String head(Brief brief) {
        Brief.Version v = brief.version();
        return "Version " + v.number() + ", as of " + day(v.asOf()) + ": "
                + Words.counted(v.items(), "item") + ", "
                + Words.counted(v.works(), "work") + ", "
                + Words.counted(v.newItems(), "new item");
    }

    static String changes(Brief.Change c) {
        if (c.since() == null) {
            return "The first version; there is nothing to compare it with.";
        }
        return "Since version " + c.since() + ": " + ChangeText.counts(c) + ".";
    }

    /// Authors, date, venue and status of a source, as far as they are known.
    static String source(Brief.Source s, Authors authors) {
        StringBuilder line = new StringBuilder();
        if (!s.authors().isEmpty()) {
            line.append(authors.of(s, AUTHORS)).append(". ");
        }
        line.append(Appeared.words(s));
        if (s.status() != null) {
            line.append(" (").append(s.status()).append(")");
        }
        return line.append('.').toString();
    }

    /// By how many works and origins an entry is told, where several tell of it.
    static String reported(Brief.Entry e) {
        return e.works().size() < 2
                ? ""
                : " Reported by " + e.works().size() + " works, of " + Words.counted(e.origins(), "independent origin")
                        + ".";
    }

    static long count(Brief brief, Brief.Outcome outcome) {
        return brief.coverage().stream().filter(c -> c.outcome() == outcome).count();
    }

    static String coverage(Brief brief) {
        return "Of " + Words.counted(brief.coverage().size(), "item") + ", " + count(brief, Brief.Outcome.USED)
                + " are cited, "
                + count(brief, Brief.Outcome.MERGED) + " are copies of cited works or pages about them, and "
                + count(brief, Brief.Outcome.ASIDE) + " are set aside.";
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// An address that a link may point to: a web address without anything that could end the link.
    static Optional<String> link(@Nullable String url) {
        return Optional.ofNullable(url).filter(u -> u.matches("(?i)https?://[^\\s<>\"'`()\\[\\]\\\\]+"));
    }
}
