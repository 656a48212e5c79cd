package clew.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Cuts what a statement asks for into parts.
final class Chunks {
    private static final int AT_ONCE = 256;

    private Chunks() {}

    /// In parts whose sizes are powers of two, the last filled up with its last, so that few statements are prepared.
    static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int i = 0; i < list.size(); i += AT_ONCE) {
            List<T> chunk = new ArrayList<>(list.subList(i, Math.min(list.size(), i + AT_ONCE)));
            while (Integer.bitCount(chunk.size()) > 1) {
                chunk.add(chunk.getLast());
            }
            chunks.add(chunk);
        }
        return chunks;
    }
}
