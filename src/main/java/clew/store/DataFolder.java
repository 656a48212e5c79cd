package clew.store;

import clew.ClewException;
import clew.ClewException.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder that one process at a time may use. The lock is the operating system's, so it ends with the process.
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    static DataFolder take(Path path) {
        Failures failures = new Failures("the data folder " + path);
        try {
            Files.createDirectories(path);
            Path file = path.resolve("clew.lock");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw new ClewException(
                        Kind.UNAVAILABLE,
                        "the data folder " + path + " is in use by another clew"
                                + (holder.isEmpty() ? "" : " (process " + holder + ")")
                                + "; stop it or use another --data");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(path, channel, lock);
        } catch (IOException e) {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new ClewException(Kind.UNAVAILABLE, path + " is a file, not a folder; use another --data", e);
            }
            throw failures.of(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new ClewException(Kind.FAILED, "the data folder " + path + " could not be closed", e);
        }
    }
}
