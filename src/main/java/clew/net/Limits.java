package clew.net;

import java.time.Duration;

/// How much one request may cost.
///
/// @param bytes of the body, both as sent and unpacked
/// @param time from the first connection to the last byte, over all redirects; waiting for one's turn not counted
/// @param redirects how often a server may send us on
/// @param silence how long a server may say nothing
public record Limits(int bytes, Duration time, int redirects, Duration silence) {
    private static final int MIB = 1024 * 1024;
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /// With the usual silence.
    public Limits(int bytes, Duration time, int redirects) {
        this(bytes, time, redirects, SILENCE);
    }

    /// For feeds, pages and answers of searches.
    public static final Limits USUAL = new Limits(8 * MIB, Duration.ofSeconds(30), 5);

    /// For documents, such as PDFs.
    public static final Limits DOCUMENT = new Limits(32 * MIB, Duration.ofMinutes(2), 5);

    /// For `robots.txt` (RFC 9309, section 2.5: at least 500 kibibytes).
    static final Limits ROBOTS = new Limits(MIB / 2, Duration.ofSeconds(15), 5);

    String size() {
        return bytes >= MIB ? bytes / MIB + " MiB" : bytes / 1024 + " KiB";
    }
}
