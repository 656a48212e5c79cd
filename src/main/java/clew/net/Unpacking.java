package clew.net;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Unpacks what a server packed for the way, once. What is packed twice is a bomb more often than a feed.
final class Unpacking {
    /// No text packs better than this; beyond the first mebibyte, what does is made to burst.
    private static final int RATIO = 100;
    private static final int UNSUSPECTED = 1024 * 1024;
    private static final int BUFFER = 16 * 1024;

    private Unpacking() {}

    /// The unpacked stream.
    ///
    /// @param encoding what the server said it is packed with
    static InputStream of(InputStream sent, String encoding) throws IOException {
        Counted counted = new Counted(sent);
        BufferedInputStream in = new BufferedInputStream(counted, BUFFER);
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> in;
            // Some servers say so of what is not packed at all.
            case "gzip", "x-gzip" -> begins(in, 0x1f, 0x8b) ? new Bounded(new Parts(in), counted) : in;
            case "deflate" -> new Bounded(new InflaterInputStream(in, new Inflater(!isZlib(in)), BUFFER), counted);
            default -> throw new UnknownPacking();
        };
    }

    private static boolean begins(BufferedInputStream in, int first, int second) throws IOException {
        in.mark(2);
        boolean same = in.read() == first && in.read() == second;
        in.reset();
        return same;
    }

    /// Whether a zlib header stands there (RFC 1950, section 2.2); some servers send the bare data.
    private static boolean isZlib(BufferedInputStream in) throws IOException {
        in.mark(2);
        int method = in.read();
        int flags = in.read();
        in.reset();
        return (method & 0x0f) == 8 && ((method << 8) | flags) % 31 == 0;
    }

    /// Packed in a way that was not asked for.
    static final class UnknownPacking extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// A gzip may be of many parts, one after the other. For each that is empty the library calls itself, and a stack
    /// that runs over would leave others' locks and queues broken.
    private static final class Parts extends GZIPInputStream {
        private static final int MOST_EMPTY = 100;
        private int within;

        Parts(InputStream in) throws IOException {
            super(in, BUFFER);
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            if (within > MOST_EMPTY) {
                throw new TooMuch();
            }
            within++;
            try {
                return super.read(bytes, from, most);
            } finally {
                within--;
            }
        }
    }

    /// Ends when far more comes out than went in.
    private static final class Bounded extends Counted {
        private final Counted packed;

        Bounded(InputStream in, Counted packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        boolean tooMany(long bytes) {
            return bytes > UNSUSPECTED && bytes > RATIO * packed.passed();
        }
    }
}
