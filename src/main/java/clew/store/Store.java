package clew.store;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.brief.Versions;
import clew.collect.Feeds;
import clew.collect.ReactiveQueries;
import clew.cycle.CycleStore;
import clew.item.Items;
import clew.model.Calls;
import clew.model.Spending;
import clew.net.Wishes;
import clew.thread.Threads;
import clew.work.Works;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The open store: one data folder and one database, SQLite inside the folder or PostgreSQL beside it. Safe for use
/// by several threads. One process at a time holds a data folder.
public final class Store implements AutoCloseable {
    private static final int CACHE_KIB = 256 * 1024;
    /// When whoever commits has to write back to the store itself, because [Checkpoints] cannot keep up.
    private static final int MOST_PAGES_IN_LOG = 64_000;
    private static final int MOST_CONNECTIONS = 4;
    private static final long PATIENCE_MS = 10_000;

    private final DataFolder folder;
    private final Failures failures;
    private final HikariDataSource connections;
    private final Jdbi jdbi;
    private final Commits commits;
    private final @Nullable Checkpoints checkpoints;

    private Store(
            DataFolder folder, Failures failures, HikariDataSource connections, @Nullable Checkpoints checkpoints) {
        this.folder = folder;
        this.failures = failures;
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
        this.commits = new Commits(jdbi, failures);
        this.checkpoints = checkpoints;
    }

    /// Opens a store, creating and migrating what is not there yet.
    ///
    /// @param data the data folder
    /// @param jdbcUrl `jdbc:postgresql://host/database?user=…`; `null` for SQLite in the data folder
    /// @throws ClewException if the folder is in use, or the folder or database cannot be opened or written
    public static Store open(Path data, @Nullable String jdbcUrl) {
        DataFolder folder = DataFolder.take(data);
        try {
            String url = jdbcUrl == null ? "jdbc:sqlite:" + folder.path().resolve("clew.db") : postgres(jdbcUrl);
            boolean sqlite = jdbcUrl == null;
            Failures failures = new Failures(sqlite ? "the data folder " + data : "the database at " + address(url));
            migrate(url, sqlite, failures);
            HikariDataSource connections = connections(url, sqlite);
            Checkpoints checkpoints = sqlite ? new Checkpoints(Jdbi.create(url, settings(true))) : null;
            return new Store(folder, failures, connections, checkpoints);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static String postgres(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new ClewException(
                    Kind.BAD_INPUT,
                    "the store must be an address such as jdbc:postgresql://localhost/clew?user=clew; without one, SQLite is used");
        }
        return url;
    }

    /// Host, port and database, never a password.
    private static String address(String url) {
        try {
            URI uri = URI.create(url.substring("jdbc:".length()));
            return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getPath();
        } catch (IllegalArgumentException e) {
            return "the given address";
        }
    }

    /// Connections that stay open between uses, because what SQLite has read of a store is kept with each.
    private static HikariDataSource connections(String url, boolean sqlite) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setDataSourceProperties(settings(sqlite));
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(PATIENCE_MS);
        config.setInitializationFailTimeout(-1);
        if (sqlite) {
            config.setConnectionInitSql("PRAGMA wal_autocheckpoint = " + MOST_PAGES_IN_LOG);
        }
        return new HikariDataSource(config);
    }

    private static Properties settings(boolean sqlite) {
        Properties settings = new Properties();
        if (sqlite) {
            settings.setProperty("journal_mode", "WAL");
            settings.setProperty("synchronous", "FULL");
            settings.setProperty("foreign_keys", "true");
            settings.setProperty("busy_timeout", "10000");
            settings.setProperty("cache_size", Integer.toString(-CACHE_KIB));
            // Take the write lock when a transaction begins, so that two writers wait instead of failing.
            settings.setProperty("transaction_mode", "IMMEDIATE");
            // Nobody asks for the number of a new row, and asking is a query for every row.
            settings.setProperty("jdbc.get_generated_keys", "false");
        } else {
            settings.setProperty("connectTimeout", "5");
            settings.setProperty("loginTimeout", "5");
        }
        return settings;
    }

    private static void migrate(String url, boolean sqlite, Failures failures) {
        try (Connection connection = DriverManager.getConnection(url, settings(sqlite))) {
            Flyway.configure()
                    .dataSource(new OneConnection(connection))
                    .locations("classpath:clew/store/migration")
                    .javaMigrations(new SmallKeys(sqlite))
                    .baselineOnMigrate(false)
                    // A store that a later program has migrated is not ours to write.
                    .ignoreMigrationPatterns(new String[0])
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (SQLException | FlywayException e) {
            throw failures.of(e);
        }
    }

    /// Items and snapshots.
    public Items items() {
        return new SqlItems(jdbi, failures);
    }

    /// Works.
    public Works works() {
        return new SqlWorks(jdbi, failures);
    }

    /// Threads.
    public Threads threads() {
        return new SqlThreads(jdbi, failures);
    }

    /// Versions.
    public Versions versions() {
        return new SqlVersions(jdbi, failures);
    }

    /// What cycles read and commit.
    public CycleStore cycles() {
        return new SqlCycles(jdbi, failures);
    }

    /// Feeds that threads follow.
    public Feeds feeds() {
        return new SqlFeeds(jdbi, failures, commits);
    }

    /// Searches that were derived from briefs.
    public ReactiveQueries reactive() {
        return new SqlReactive(jdbi, failures);
    }

    /// What hosts ask of us.
    public Wishes wishes() {
        return new SqlWishes(jdbi, failures, commits);
    }

    /// What language models answered.
    public Calls calls() {
        return new SqlCalls(jdbi, failures);
    }

    /// What language models used.
    public Spending spending() {
        return new SqlSpending(jdbi, failures);
    }

    Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        commits.close();
        if (checkpoints != null) {
            checkpoints.close();
        }
        connections.close();
        failures.mapped(() -> folder.close());
    }
}
