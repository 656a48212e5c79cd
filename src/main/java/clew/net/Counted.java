package clew.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the bytes that pass.
class Counted extends FilterInputStream {
    private long passed;

    Counted(InputStream in) {
        super(in);
    }

    /// Ends with [TooMuch] when more pass than that.
    static Counted atMost(InputStream in, long most) {
        return new Counted(in) {
            @Override
            boolean tooMany(long bytes) {
                return bytes > most;
            }
        };
    }

    /// How many passed so far.
    final long passed() {
        return passed;
    }

    /// Whether it ends here.
    ///
    /// @param bytes how many passed so far
    boolean tooMany(long bytes) {
        return false;
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] bytes, int from, int most) throws IOException {
        int n = super.read(bytes, from, most);
        passed += Math.max(0, n);
        if (tooMany(passed)) {
            throw new TooMuch();
        }
        return n;
    }
}
