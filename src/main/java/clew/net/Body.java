package clew.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The bytes of an answer. Few are kept in memory, more in a temporary file, so that many slow or endless servers at
/// once do not fill the memory. Whoever was given it closes it.
public final class Body implements AutoCloseable {
    private static final int IN_MEMORY = 256 * 1024;
    private static final long PATIENCE_SECONDS = 2;

    private final byte[] memory;
    private final @Nullable Path file;

    private Body(byte[] memory, @Nullable Path file) {
        this.memory = memory;
        this.file = file;
    }

    /// A body that is in memory anyway.
    public static Body of(byte[] bytes) {
        return new Body(bytes, null);
    }

    /// Reads a stream to its end.
    ///
    /// @param large taken for as long as there is more than is kept in memory, so that the many small bodies come
    ///     before endless ones; who does not get it in a moment goes on without it, as its holders may be slow
    /// @throws TooMuch if there are more bytes than that
    static Body read(InputStream in, int most, Semaphore large) throws IOException {
        byte[] beginning = in.readNBytes(Math.min(IN_MEMORY, most) + 1);
        if (beginning.length > most) {
            throw new TooMuch();
        }
        return beginning.length > IN_MEMORY ? readLarge(beginning, in, most, large) : new Body(beginning, null);
    }

    private static Body readLarge(byte[] beginning, InputStream in, int most, Semaphore large) throws IOException {
        boolean held = tookTurn(large);
        try {
            Body body = new Body(new byte[0], Files.createTempFile("clew-", ".body"));
            try (OutputStream out = Files.newOutputStream(body.file)) {
                out.write(beginning);
                Counted.atMost(in, most - beginning.length).transferTo(out);
                return body;
            } catch (IOException | RuntimeException | Error e) {
                body.close();
                throw e;
            }
        } finally {
            if (held) {
                large.release();
            }
        }
    }

    private static boolean tookTurn(Semaphore large) throws IOException {
        try {
            return large.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }

    /// All bytes.
    public byte[] bytes() throws IOException {
        return file == null ? memory : Files.readAllBytes(file);
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }
}
