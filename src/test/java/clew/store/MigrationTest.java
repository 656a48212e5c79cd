package clew.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallKeysTest {
    @TempDir
    Path folder;

    @Test
    void aStoreFromBeforeKeepsItsKeysAndReadsItsPagesAnew() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        String url = "jdbc:sqlite:" + data.resolve("clew.db");
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:clew/store/migration")
                .load()
                .migrate();
        try (Connection before = DriverManager.getConnection(url);
                Statement statement = before.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO thread VALUES ('hedges', 'Hedges', 'Do hedges help?', '[]', '[]', '')");
            statement.executeUpdate("INSERT INTO work_key VALUES ('hedges', " + KeyHash.of("t:tallhedges")
                    + ", 'w00ab34cd56'), ('other', " + KeyHash.of("t:tallhedges") + ", 'wff00000001')");
            statement.executeUpdate("INSERT INTO reading VALUES ('hedges', 'i1', '{}')");
        }

        try (Store store = Store.open(data, null)) {
            assertThat(store.works().neighbours("hedges").underKeys(List.of("t:tallhedges", "t:lowhedges")))
                    .isEqualTo(Map.of("t:tallhedges", List.of("w00ab34cd56")));
            assertThat(store.cycles().readings("hedges")).isEmpty();
        }
    }
}
