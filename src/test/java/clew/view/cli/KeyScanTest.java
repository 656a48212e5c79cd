package clew.view.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clew.App;
import clew.model.Budget;
import clew.model.Budgeted;
import clew.model.Choice;
import clew.model.Key;
import clew.model.LanguageModel;
import clew.model.MisbehavingModelServer;
import clew.model.MisbehavingModelServer.Fault;
import clew.model.Patient;
import clew.model.Prices;
import clew.model.Prompt;
import clew.model.Provider;
import clew.model.Recorded;
import clew.model.langchain.Langchain;
import clew.net.Reach;
import clew.net.Web;
import clew.net.Wishes;
import clew.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing that is written anywhere holds a key: not the data folder, the database, an export, a line that is
/// printed or a line that a library logs.
class KeyScanTest {
    private static final String KEY = "sk-Very-Secret_0123456789";

    @TempDir
    Path folder;

    private final List<String> written = new ArrayList<>();

    /// Where the key is, in any of the spellings in which it might be.
    private List<String> found() throws IOException, SQLException {
        List<String> spellings = List.of(
                KEY,
                KEY.substring(6),
                new StringBuilder(KEY).reverse().toString(),
                Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8)));
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(f -> {
                if (holds(read(f), spellings)) {
                    found.add(f.getFileName().toString());
                }
            });
        }
        for (String table : tables()) {
            if (holds(table, spellings)) {
                found.add("database");
            }
        }
        written.stream().filter(w -> holds(w, spellings)).forEach(found::add);
        return found;
    }

    private static boolean holds(String text, List<String> spellings) {
        return spellings.stream().anyMatch(text::contains);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clew.db"));
                Statement s = c.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet r = s.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
                while (r.next()) {
                    names.add(r.getString(1));
                }
            }
            for (String name : names) {
                StringBuilder all = new StringBuilder(name);
                try (ResultSet r = s.executeQuery("SELECT * FROM \"" + name + "\"")) {
                    while (r.next()) {
                        for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                            all.append('\n').append(r.getString(i));
                        }
                    }
                }
                tables.add(all.toString());
            }
        }
        return tables;
    }

    private Said clew(String... arguments) {
        Said said = Said.by(App::open, Map.of("CLEW_DATA", folder.toString(), "MY_KEY", KEY), arguments);
        written.add(said.out());
        written.add(said.err());
        return said;
    }

    @Test
    void afterARunWithEveryFailureTheKeyIsNowhere() throws Exception {
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        Handler all = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                synchronized (written) {
                    written.add(entry.getMessage() + entry.getThrown());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Handler[] usual = root.getHandlers();
        List.of(usual).forEach(root::removeHandler);
        root.setLevel(Level.ALL);
        root.addHandler(all);
        try (MisbehavingModelServer server = new MisbehavingModelServer(q -> "well")) {
            run(server);
        } finally {
            root.removeHandler(all);
            List.of(usual).forEach(root::addHandler);
            root.setLevel(before);
        }
        assertThat(written).as("libraries were listened to").hasSizeGreaterThan(100);
        assertThat(tables()).as("what was answered is there").anyMatch(t -> t.startsWith("model_call\n"));
        assertThat(found()).isEmpty();
    }

    private void run(MisbehavingModelServer server) {
        for (String provider : List.of("compatible", "anthropic", "gemini")) {
            clew("model", "set", provider, "--name", "m", "--at", server.at(), "--key-env", "MY_KEY");
            clew("model");
            for (Fault fault : Fault.values()) {
                if (fault == Fault.SILENCE || fault == Fault.DRIP) {
                    continue;
                }
                server.always(fault);
                ask(provider, server, fault.name());
            }
            server.always(Fault.UNAUTHORIZED);
            assertThat(clew("model", "test", "--verbose").code()).isEqualTo(1);
            server.always(Fault.NONE);
            assertThat(clew("model", "test").code()).isZero();
            clew("model", "off");
        }
    }

    /// As the program asks, but without waiting between tries.
    private void ask(String provider, MisbehavingModelServer server, String material) {
        InstantSource clock = InstantSource.system();
        Choice choice = new Choice(
                Provider.of(provider).orElseThrow(), "m", server.at(), "MY_KEY", null, Budget.DEFAULT, false);
        Reach reach = new Reach(Set.of(choice.named().orElseThrow()), null);
        Optional<Key> key = Key.of(choice, v -> Optional.of(KEY));
        try (Store store = Store.open(folder, null);
                Web web = new Web(reach, "", Wishes.unheard(), clock)) {
            LanguageModel service = new Langchain(choice, key, web, clock);
            LanguageModel budgeted = new Budgeted(service, choice.budget(), store.spending(), "bees", clock);
            LanguageModel patient = new Patient(budgeted, pause -> {});
            LanguageModel model = new Recorded(patient, store.calls(), Prices.FREE, "bees", clock);
            written.add(choice + " " + key + " " + model);
            written.add(model.ask(new Prompt("f", "i", material, "{}", 10)).toString());
        }
    }

    @Test
    void theScannerFindsAKeyWhereverItIsPlanted() throws Exception {
        clew("new", "bees", "--title", "Bees", "--question", "Do bees come back?");
        assertThat(found()).isEmpty();
        Path file = Files.writeString(folder.resolve("model.json"), "{\"key\":\"" + KEY + "\"}");
        assertThat(found()).containsExactly("model.json");
        Files.delete(file);
        written.add("HTTP 401: no such key: " + KEY);
        assertThat(found()).hasSize(1);
        written.clear();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clew.db"));
                Statement s = c.createStatement()) {
            s.executeUpdate("INSERT INTO model_call VALUES ('m', 'h', 'f', 't', 1, 'it is " + KEY + "', 1, 1, 0)");
        }
        assertThat(found()).contains("database");
    }
}
