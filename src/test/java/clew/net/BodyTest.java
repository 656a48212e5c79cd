package clew.net;

import static clew.net.Asking.at;
import static clew.net.Asking.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class BodyTest {
    private static final int SMALL = 50_000;
    private static final int LARGE = 200_000;

    private final Semaphore large = new Semaphore(1);

    private static InputStream bytes(int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) 'x');
        return new ByteArrayInputStream(bytes);
    }

    @ParameterizedTest
    @CsvSource({SMALL + ", 0", LARGE + ", 1"})
    void onlyALargeBodyWaitsAndNotForEver(int size, int waits) throws IOException {
        AtomicInteger waited = new AtomicInteger();
        Semaphore taken = new Semaphore(0) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
                waited.incrementAndGet();
                return super.tryAcquire(timeout, unit);
            }
        };

        try (Body body = Body.read(bytes(size), LARGE, taken)) {
            assertThat(body.bytes()).hasSize(size);
        }
        assertThat(waited).hasValue(waits);
        assertThat(taken.availablePermits()).isZero();
    }

    @Test
    void noFileOfALargeBodyHasAName() throws IOException {
        Set<String> before = files();
        try (Body body = Body.read(bytes(LARGE), LARGE, large)) {
            assertThat(files()).isSubsetOf(before);
            assertThat(body.bytes()).hasSize(LARGE);
            assertThat(body.bytes()).as("read again").hasSize(LARGE);
        }
        assertThatThrownBy(() -> Body.read(bytes(LARGE), LARGE - 1, large)).isInstanceOf(TooMuch.class);
        assertThat(files()).isSubsetOf(before);
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".body"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void whoIsStoppedIsToldSoAndNotThatTheServerIsSlow() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Body.read(bytes(LARGE), LARGE, large))
                    .isInstanceOfSatisfying(
                            IOException.class,
                            e -> assertThat(why(Trouble.of(e, at("http://a.example/"), Limits.USUAL)))
                                    .isEqualTo("stopped"));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(large.availablePermits()).isOne();
    }

    @Test
    void aLargeBodyWaitsForTheOneBeforeIt() throws Exception {
        large.acquireUninterruptibly();
        Body[] read = new Body[1];
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                read[0] = Body.read(bytes(LARGE), LARGE, large);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        while (!large.hasQueuedThreads()) {
            Thread.onSpinWait();
        }
        assertThat(reader.isAlive()).isTrue();

        large.release();
        reader.join();
        assertThat(read[0].bytes()).hasSize(LARGE);
        read[0].close();
        assertThat(large.availablePermits()).isOne();
    }

    @Test
    void whatIsTooLargeOrBreaksOffLetsTheNextOneIn() {
        assertThatThrownBy(() -> Body.read(bytes(LARGE), LARGE - 1, large)).isInstanceOf(TooMuch.class);
        assertThat(large.availablePermits()).isOne();

        InputStream broken = new SequenceInputStream(bytes(LARGE), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatThrownBy(() -> Body.read(broken, 2 * LARGE, large)).hasMessage("gone");
        assertThat(large.availablePermits()).isOne();
    }
}
