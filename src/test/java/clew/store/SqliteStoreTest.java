package clew.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.TestHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SqliteStoreTest extends StoreContract {
    @Override
    String url() {
        return null;
    }

    @Test
    void aFolderInUseIsRefusedByName() {
        try (TestHouse house = open()) {
            refused(() -> Store.open(folder, null), Kind.UNAVAILABLE, "in use by another clew");
            assertThat(house.store().threads().all()).hasSize(1);
        }
        open().close();
    }

    @Test
    @Timeout(60)
    void whatIsCommittedIsWrittenBackWithoutAnotherCommit() throws Exception {
        try (TestHouse house = open()) {
            assertThat(house.store().threads().all()).hasSize(1);
            Path alone = folder.resolve("alone.db");
            do {
                Thread.onSpinWait();
                Files.copy(folder.resolve("clew.db"), alone, StandardCopyOption.REPLACE_EXISTING);
            } while (threads(alone) != 1);
        }
    }

    private static int threads(Path database) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM thread")) {
            return rows.getInt(1);
        } catch (SQLException e) {
            return 0;
        }
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        refused(() -> Store.open(file, null), Kind.UNAVAILABLE, "is a file, not a folder");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndKept() throws IOException {
        Path file = Files.writeString(folder.resolve("clew.db"), "This is a letter, not a database. ".repeat(200));
        refused(() -> Store.open(folder, null), Kind.FAILED, "damaged");
        assertThat(file).content().startsWith("This is a letter");
    }

    @Test
    void aStoreFromALaterVersionIsRefused() throws SQLException {
        open().close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clew.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                            + " checksum, installed_by, execution_time, success) VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, 1)");
        }
        refused(() -> Store.open(folder, null), Kind.FAILED, "newer");
    }

    @Test
    void aFullDiskIsOneLineAndNothingIsLost() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()))
                .as("a small disk can be mounted (needs root on Linux)")
                .isZero();
        try {
            try (TestHouse house = TestHouse.open(disk)) {
                house.take(TestHouse.debate().toArray(String[]::new));
                house.brief("2020-12-31");
                StringBuilder noise = new StringBuilder();
                new java.util.Random(7).ints(1_500_000, 'a', 'z').forEach(c -> noise.append((char) c));
                Path large = Files.writeString(
                        folder.resolve("large.jsonl"), TestHouse.item("Large", "", "2020", noise.toString()) + "\n");
                refused(
                        () -> house.store().items().add(TestHouse.SLUG, TestHouse.read(large)),
                        Kind.UNAVAILABLE,
                        "no space left");
                assertThat(house.store().items().count(TestHouse.SLUG)).isEqualTo(3);
                assertThat(house.verify().faults()).isEmpty();
            }
            try (TestHouse house = TestHouse.open(disk)) {
                assertThat(house.store().versions().heads(TestHouse.SLUG)).hasSize(1);
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void aReadOnlyFolderIsOneLine() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "ro,size=1m", "tmpfs", disk.toString()))
                .as("a read-only disk can be mounted (needs root on Linux)")
                .isZero();
        try {
            refused(() -> Store.open(disk, null), Kind.UNAVAILABLE, "read-only");
            refused(() -> Store.open(disk.resolve("new"), null), Kind.UNAVAILABLE, "read-only");
        } finally {
            run("umount", disk.toString());
        }
    }

    static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Kind kind, String says) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ClewException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessageContaining(says)
                .hasMessageNotContaining("\n");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
