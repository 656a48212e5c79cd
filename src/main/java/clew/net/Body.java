package clew.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The bytes of an answer. Few are kept in memory, more in a temporary file, so that many slow or endless servers at
/// once do not fill the memory. Whoever was given it closes it.
public final class Body implements AutoCloseable {
    private static final int IN_MEMORY = 64 * 1024;
    private static final long PATIENCE_SECONDS = 2;

    private final byte[] memory;
    private final @Nullable FileChannel file;

    private Body(byte[] memory, @Nullable FileChannel file) {
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
            FileChannel file = temporary();
            try {
                InputStream rest = Counted.atMost(in, most - beginning.length);
                byte[] piece = beginning;
                for (int n = piece.length; n >= 0; n = rest.read(piece)) {
                    write(piece, n, file);
                }
                return new Body(new byte[0], file);
            } catch (IOException | RuntimeException | Error e) {
                file.close();
                throw e;
            }
        } finally {
            if (held) {
                large.release();
            }
        }
    }

    /// A file that goes with whoever opened it, also when that is killed: where the system can, it has no name any more
    /// from the moment it is opened.
    private static FileChannel temporary() throws Unkept {
        try {
            return FileChannel.open(
                    Files.createTempFile("clew-", ".body"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new Unkept(e);
        }
    }

    private static void write(byte[] piece, int length, FileChannel file) throws Unkept {
        ByteBuffer left = ByteBuffer.wrap(piece, 0, length);
        try {
            while (left.hasRemaining()) {
                file.write(left);
            }
        } catch (IOException e) {
            throw new Unkept(e);
        }
    }

    /// That this machine could not keep what a server sent.
    static final class Unkept extends IOException {
        private static final long serialVersionUID = 1L;

        Unkept(IOException why) {
            super(why);
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
        return file == null ? memory : Channels.newInputStream(file.position(0)).readAllBytes();
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                // Nothing of it is wanted any more.
            }
        }
    }
}
