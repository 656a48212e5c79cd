package clew.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// A text from outside between marks that it cannot contain: they come from its own hash, so that no text can know
/// them before it is written, and the same text has the same marks. Should they stand in it all the same, they are
/// broken.
///
/// @param mark the word of the marks
/// @param text the whole, marks included
public record Fence(String mark, String text) {
    private static final int LENGTH = 16;

    /// Puts a text between marks.
    public static Fence around(String text) {
        String mark = "text-" + hash(text).substring(0, LENGTH);
        String within = text.toLowerCase(Locale.ROOT).contains(mark)
                ? text.replaceAll("(?i)" + mark, mark.substring(0, mark.length() - 1) + "·")
                : text;
        return new Fence(mark, "<<<" + mark + "\n" + within + "\n" + mark + ">>>");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
