package clew.store;

import java.nio.charset.StandardCharsets;

/// A blocking key as a number, so that its index stays small: FNV-1a, 64 bits (Fowler, Noll and Vo). Two keys under
/// one number only mean that a work is looked at in vain.
final class KeyHash {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private KeyHash() {}

    static long of(String key) {
        long hash = BASIS;
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * PRIME;
        }
        return hash;
    }
}
