package clew.view.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Addresses that pages link to elsewhere.
public final class Outward {
    private Outward() {}

    /// An address of the web as it is, nothing for any other, such as one that would run.
    public static @Nullable String address(String address) {
        String begin = address.strip().toLowerCase(Locale.ROOT);
        return begin.startsWith("https://") || begin.startsWith("http://") ? address : null;
    }
}
