package clew.store;

import static org.assertj.core.api.Assertions.assertThat;

import clew.collect.Followed;
import clew.collect.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stores as earlier programs left them.
class MigrationTest {
    private static final Instant DUE = Instant.parse("2025-01-01T01:00:00Z");

    @TempDir
    Path folder;

    private Path data;
    private String url;

    @BeforeEach
    void aStoreFromBefore() throws Exception {
        data = Files.createDirectory(folder.resolve("data"));
        url = "jdbc:sqlite:" + data.resolve("clew.db");
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:clew/store/migration")
                .target("3")
                .load()
                .migrate();
        before("INSERT INTO thread VALUES ('hedges', 'Hedges', 'Do hedges help?', '[]', '[]', '')");
    }

    private void before(String sql) throws SQLException {
        try (Connection before = DriverManager.getConnection(url);
                Statement statement = before.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void keysAreKeptAndPagesReadAnew() throws Exception {
        before("INSERT INTO work_key VALUES ('hedges', " + KeyHash.of("t:tallhedges") + ", 'w00ab34cd56'), ('other', "
                + KeyHash.of("t:tallhedges") + ", 'wff00000001')");
        before("INSERT INTO reading VALUES ('hedges', 'i1', '{}')");

        try (Store store = Store.open(data, null)) {
            assertThat(store.works().neighbours("hedges").underKeys(List.of("t:tallhedges", "t:lowhedges")))
                    .isEqualTo(Map.of("t:tallhedges", List.of("w00ab34cd56")));
            assertThat(store.cycles().readings("hedges")).isEmpty();
        }
    }

    @Test
    void feedsFromBeforeWhatTheyBroughtWasKeptAreReadWholeOnceMore() throws Exception {
        feed("https://a.example/new", """
                "last":{"etag":null,"lastModified":null,"of":null},"next":"%s","everySeconds":3600,"tried":null,\
                "good":null,"failures":0,"failingSince":null,"trouble":null,"gone":false,"items":0,"brought":null""");
        feed("https://a.example/busy", """
                "last":{"etag":"\\"e\\"","lastModified":null,"of":"https://a.example/busy"},"next":"%s",\
                "everySeconds":3600,"tried":"2025-01-01T00:00:00Z","good":"2024-12-31T00:00:00Z","failures":1,\
                "failingSince":"2025-01-01T00:00:00Z","trouble":"a.example said \\"trouble\\": 500","gone":false,\
                "items":7,"brought":"2024-12-31T00:00:00Z\"""");
        feed("https://a.example/half", """
                "memory":null,"next":"%s","everySeconds":3600,"tried":"2025-01-01T00:00:00Z","good":null,\
                "trouble":null,"brought":null""");

        try (Store store = Store.open(data, null)) {
            for (Followed followed : store.feeds().of("hedges")) {
                Standing now = store.feeds().standing(followed.location()).orElseThrow();
                Standing fresh = Standing.fresh(followed.location(), DUE);
                assertThat(now)
                        .isEqualTo(new Standing(
                                fresh.location(),
                                null,
                                fresh.memory(),
                                DUE,
                                3600,
                                now.tried(),
                                now.good(),
                                fresh.trouble(),
                                fresh.brought()));
            }
            assertThat(store.feeds().due(DUE))
                    .hasSize(3)
                    .extracting(Standing::health)
                    .containsExactly(Standing.Health.GOOD, Standing.Health.GOOD, Standing.Health.NEW);
        }
    }

    private void feed(String location, String rest) throws SQLException {
        before("INSERT INTO feed VALUES ('hedges', '%s', '')".formatted(location));
        before("INSERT INTO standing VALUES ('%s', %d, '{\"location\":\"%s\",\"movedTo\":null,%s}')"
                .formatted(location, DUE.toEpochMilli(), location, rest.formatted(DUE)));
    }
}
