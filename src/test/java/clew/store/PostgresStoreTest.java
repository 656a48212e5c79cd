package clew.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import clew.ClewException.Kind;
import clew.TestHouse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The same contract on a real PostgreSQL, which this class starts, or finds where `CLEW_TEST_POSTGRES` says.
class PostgresStoreTest extends StoreContract {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static TestPostgres server;
    private String url = "";

    @BeforeAll
    static void start() {
        try {
            server = TestPostgres.start();
        } catch (Exception e) {
            abort("no PostgreSQL could be started here: " + e);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void database() throws SQLException {
        String name = "clew_test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(server.url());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        url = server.url(name);
    }

    @Override
    String url() {
        return url;
    }

    @Test
    void theSameCyclesGiveTheSameHashesAsOnSqlite() {
        assertThat(hashes("a", url)).isEqualTo(hashes("b", null)).doesNotHaveDuplicates();
    }

    private List<String> hashes(String name, String url) {
        try (TestHouse house = TestHouse.open(folder.resolve(name), url, UnaryOperator.identity())) {
            house.take(TestHouse.debate().toArray(String[]::new));
            String first = house.brief("2020-12-31").version().hash();
            house.take(TestHouse.answer());
            return List.of(first, house.brief("2021-12-31").version().hash());
        }
    }

    @Test
    void aServerThatIsNotThereIsOneLine() {
        SqliteStoreTest.refused(
                () -> Store.open(folder, "jdbc:postgresql://127.0.0.1:1/clew?user=clew&password=secret"),
                Kind.UNAVAILABLE,
                "127.0.0.1:1/clew cannot be reached; start the database or correct --store");
    }

    @Test
    void aDatabaseThatIsNotThereIsOneLine() {
        SqliteStoreTest.refused(
                () -> Store.open(folder, server.url("no_such_database")), Kind.UNAVAILABLE, "no_such_database");
    }

    @Test
    void anAddressOfAnotherKindIsOneLine() {
        SqliteStoreTest.refused(() -> Store.open(folder, "mysql://here"), Kind.BAD_INPUT, "jdbc:postgresql://");
    }
}
