package clew.item;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Bytes kept for ever under their own hash.
///
/// @param sha256 64 lower-case hexadecimal digits, computed from `bytes`
/// @param mediaType such as `application/json`
/// @param bytes not to be changed by anyone
public record Snapshot(String sha256, String mediaType, byte[] bytes) {

    /// A snapshot of bytes.
    public static Snapshot of(String mediaType, byte[] bytes) {
        return new Snapshot(hash(bytes), mediaType, bytes);
    }

    /// A snapshot of a page of text, in UTF-8.
    public static Snapshot ofText(String text) {
        return of("text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /// The bytes read as UTF-8.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Whether the bytes still are what the hash says.
    public boolean intact() {
        return hash(bytes).equals(sha256);
    }

    /// The SHA-256 of bytes, as 64 lower-case hexadecimal digits.
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
