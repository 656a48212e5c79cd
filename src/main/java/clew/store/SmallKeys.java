package clew.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/// The fourth migration: keys and works become numbers ([KeyHash]), in one tree rather than a table and its index, and
/// pages are read anew, because readings now keep what names other works.
final class SmallKeys implements JavaMigration {
    private static final int BATCH = 10_000;

    private final boolean sqlite;

    SmallKeys(boolean sqlite) {
        this.sqlite = sqlite;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("4");
    }

    @Override
    public String getDescription() {
        return "small keys";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM reading");
            statement.executeUpdate("ALTER TABLE work_key RENAME TO wide_key");
            statement.executeUpdate(
                    "CREATE TABLE work_key (name BIGINT NOT NULL, work BIGINT NOT NULL, PRIMARY KEY (name, work))"
                            + (sqlite ? " WITHOUT ROWID" : ""));
            try (ResultSet wide = statement.executeQuery("SELECT thread, name, work FROM wide_key");
                    PreparedStatement small =
                            connection.prepareStatement("INSERT INTO work_key (name, work) VALUES (?, ?)")) {
                copy(wide, small);
            }
            statement.executeUpdate("DROP TABLE wide_key");
        }
    }

    private static void copy(ResultSet wide, PreparedStatement small) throws SQLException {
        int waiting = 0;
        while (wide.next()) {
            small.setLong(1, KeyHash.of(wide.getString("thread")) ^ wide.getLong("name"));
            small.setLong(2, KeyHash.ofWork(wide.getString("work")));
            small.addBatch();
            if (++waiting == BATCH) {
                small.executeBatch();
                waiting = 0;
            }
        }
        small.executeBatch();
    }
}
