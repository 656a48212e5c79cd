package clew.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a model is asked. The same prompt has the same hash on every machine, so an answer can be found again.
///
/// @param form the versioned file that the instructions came from, such as `read-1`
/// @param instructions what is to be done: Clew's own words, never a source's
/// @param material what it is to be done with: texts from outside, each between marks that the instructions name
/// @param schema the JSON Schema that the answer is to follow
/// @param atMost tokens that the answer may have
public record Prompt(String form, String instructions, String material, String schema, int atMost) {
    private static final int FRAME = 1_000;

    /// No fewer tokens than any model makes of it: none is less than a byte. The frame that a service puts around
    /// it is allowed for.
    public long tokensAtMost() {
        long bytes = FRAME;
        for (String part : new String[] {instructions, material, schema}) {
            bytes += part.getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes;
    }

    /// SHA-256 of all its parts, in hexadecimal.
    public String hash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {form, instructions, material, schema, Integer.toString(atMost)}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
