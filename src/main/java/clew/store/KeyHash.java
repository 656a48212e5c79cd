package clew.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Blocking keys and works as numbers, so that their index stays small enough to be kept at hand. A key of a thread is
/// hashed by FNV-1a, 64 bits (Fowler, Noll and Vo); two keys under one number only mean that a work is looked at in
/// vain.
final class KeyHash {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 10;

    private KeyHash() {}

    /// The number of a key in a thread.
    static long of(String thread, String key) {
        return of(thread) ^ of(key);
    }

    /// The number of a text.
    static long of(String text) {
        long hash = BASIS;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * PRIME;
        }
        return hash;
    }

    /// The number of a work: its id is `w` and that number in ten hexadecimal digits.
    static long ofWork(String id) {
        return Long.parseLong(id.substring(1), HEXADECIMAL);
    }

    /// The id of the work of a number.
    static String work(long number) {
        return "w" + HexFormat.of().toHexDigits(number, DIGITS);
    }
}
