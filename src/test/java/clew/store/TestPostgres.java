package clew.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL for tests: the one that `CLEW_TEST_POSTGRES` names (a JDBC address that may create databases), else
/// one started from the published binaries. PostgreSQL refuses to run as root; the library gets round that with a
/// user namespace, and where those are forbidden it is started here as nobody.
final class TestPostgres implements AutoCloseable {
    private final String url;
    private final AutoCloseable server;

    private TestPostgres(String url, AutoCloseable server) {
        this.url = url;
        this.server = server;
    }

    static TestPostgres start() throws Exception {
        String given = System.getenv("CLEW_TEST_POSTGRES");
        if (given != null && !given.isBlank()) {
            return new TestPostgres(given, () -> {});
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root || succeeds("unshare", "-U", "true")) {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
            return new TestPostgres(postgres.getJdbcUrl("postgres", "postgres"), postgres);
        }
        return asNobody();
    }

    /// The address of the server's own database.
    String url() {
        return url;
    }

    /// The address of another database of the server.
    String url(String database) {
        return url.replaceFirst("(?<=\\d)/[^?]*", "/" + database);
    }

    @Override
    public void close() throws Exception {
        server.close();
    }

    private static TestPostgres asNobody() throws Exception {
        // Under the temporary folder, which nobody can reach.
        Path home = Files.createTempDirectory("clew-postgres-");
        Path archive = home.resolve("postgres.txz");
        try (InputStream in = TestPostgres.class.getResourceAsStream("/postgres-linux-x86_64.txz")) {
            if (in == null) {
                throw new IOException("no PostgreSQL binaries for this machine");
            }
            Files.copy(in, archive);
        }
        run(home, "tar", "xJf", archive.toString(), "-C", home.toString());
        run(home, "chown", "-R", "65534:65534", home.toString());
        String data = home.resolve("data").toString();
        nobody(home, "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String options = "-p " + port + " -h 127.0.0.1 -k " + home;
        nobody(home, "pg_ctl", "-D", data, "-w", "-l", home.resolve("log").toString(), "-o", options, "start");
        return new TestPostgres("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres", () -> {
            nobody(home, "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
            try (var files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        });
    }

    private static void nobody(Path home, String program, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--", home + "/bin/" + program));
        words.addAll(List.of(arguments));
        run(home, words.toArray(String[]::new));
    }

    private static void run(Path home, String... command) throws Exception {
        // To a file, never a pipe: the server inherits it and would keep it open.
        Path out = home.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + Files.readString(out));
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
