package clew.feed.web;

import clew.feed.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What entries say, in short: equal where a reader would see no difference.
final class Digest {
    private Digest() {}

    /// SHA-256 in hexadecimal digits over what is read of the entries.
    static String of(List<Entry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Entry e : entries) {
                String read = String.join(
                        "\0",
                        String.valueOf(e.ref()),
                        String.valueOf(e.url()),
                        String.valueOf(e.title()),
                        e.authors().toString(),
                        String.valueOf(e.published()),
                        String.valueOf(e.text()));
                digest.update((read + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
