package clew.feed.pdf;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Starts a process for a PDF and takes what it says, within limits of memory, time and length.
final class PdfText {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final String HEAP = "-Xmx384m";
    private static final int FIELDS = 4;
    private static final Duration COMPUTING = Duration.ofSeconds(4);
    private static final int GLANCE_MILLIS = 100;

    /// One at a time, so that many files cannot add up.
    private static final Semaphore ONE = new Semaphore(1);

    private PdfText() {}

    /// @param title as the file's own description has it; often the name of a template
    /// @param made the day on which the file was made, which is not the day of publication
    record Contents(String title, String author, String made, String text) {}

    /// The contents, or the reason why there are none.
    record Outcome(@Nullable Contents contents, String why) {}

    static Outcome of(byte[] pdf, Duration limit) {
        if (pdf.length > LARGEST) {
            return new Outcome(null, "larger than 64 MiB");
        }
        ONE.acquireUninterruptibly();
        try {
            return read(pdf, limit);
        } catch (IOException e) {
            return new Outcome(null, "no process could be started to open it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(null, "reading it was interrupted");
        } finally {
            ONE.release();
        }
    }

    private static Outcome read(byte[] pdf, Duration limit) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Thread feeding = Thread.ofVirtual().start(() -> give(child, pdf));
            byte[][] answer = new byte[1][];
            Thread taking = Thread.ofVirtual().start(() -> answer[0] = take(child));
            if (!ends(child, limit)) {
                return new Outcome(null, "it takes longer to read than any text should");
            }
            taking.join(Duration.ofSeconds(5));
            feeding.join(Duration.ofSeconds(1));
            Optional<Contents> contents =
                    child.exitValue() == 0 && answer[0] != null ? parsed(answer[0]) : Optional.empty();
            return contents.map(c -> new Outcome(c, ""))
                    .orElseGet(() -> new Outcome(null, "not a PDF that can be read (damaged, encrypted or too large)"));
        } finally {
            child.destroyForcibly();
        }
    }

    /// Whether it ends within its time, of which it may spend little computing. What waits for a busy machine is not
    /// made to burst.
    private static boolean ends(Process child, Duration limit) throws InterruptedException {
        long begun = System.nanoTime();
        while (!child.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
            Duration spent = child.info().totalCpuDuration().orElse(Duration.ZERO);
            if (System.nanoTime() - begun > limit.toNanos() || spent.compareTo(COMPUTING) > 0) {
                return false;
            }
        }
        return true;
    }

    private static List<String> command() {
        String java =
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path", "")
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
        return List.of(
                java,
                HEAP,
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                PdfChild.class.getName());
    }

    private static void give(Process child, byte[] pdf) {
        try (OutputStream in = child.getOutputStream()) {
            in.write(pdf);
        } catch (IOException e) {
            // The process has ended and says so by its exit code.
            return;
        }
    }

    private static byte[] take(Process child) {
        try (InputStream out = child.getInputStream()) {
            return out.readNBytes(4 * PdfChild.MOST_CHARACTERS + 1024 * 1024);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static Optional<Contents> parsed(byte[] answer) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer))) {
            String[] fields = new String[FIELDS];
            for (int i = 0; i < FIELDS; i++) {
                int length = in.readInt();
                byte[] bytes = in.readNBytes(Math.max(0, Math.min(length, answer.length)));
                fields[i] = new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
            }
            return Optional.of(new Contents(fields[0], fields[1], fields[2], Reflow.of(fields[3])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
