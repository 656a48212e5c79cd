package clew.view.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clew.App;
import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.Sentence;
import clew.model.ByHand;
import clew.model.MisbehavingModelServer;
import clew.model.MisbehavingModelServer.Question;
import clew.model.Prompt;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two cycles that a service read and wrote for are made again from its recorded answers: the same hashes, and
/// nobody is asked.
class ReplayTest {
    private static final List<String> DAYS = List.of("2020-12-31", "2021-12-31");

    @TempDir
    static Path folder;

    /// Where the service was while it was there.
    private static int port;

    private static List<Brief> first;

    /// Two cycles in a copy of the folder.
    @BeforeAll
    static void asked() throws Exception {
        try (MisbehavingModelServer server = new MisbehavingModelServer(ReplayTest::answer)) {
            port = URI.create(server.at()).getPort();
            Path before = folder.resolve("before");
            clew(before, "new", "hedges", "--title", "Hedges and birds", "--question", "Do hedges bring birds back?");
            List<String> items = new ArrayList<>(TestHouse.debate());
            items.add(TestHouse.answer());
            Path file = Files.write(folder.resolve("items.jsonl"), items);
            clew(before, "import", "hedges", file.toString());
            clew(before, "model", "set", "compatible", "--name", "m", "--at", server.at());
            copy("before", "live");
            DAYS.forEach(day -> assertThat(clew(folder.resolve("live"), "cycle", "hedges", "--as-of", day)
                            .err())
                    .containsPattern(
                            "may use at most 500,000 tokens in this cycle(?s:.*) used [1-9][\\d,]* tokens for it"));
            assertThat(server.answered()).isGreaterThan(4);
        }
        first = versions("live");
    }

    /// Reads each sentence of an author's own, one with a number that it does not have; tells each claim, two of a
    /// section together; then by itself what was told with another, one with a number that it does not have; and
    /// each question.
    private static String answer(Question question) {
        Prompt asked = new Prompt("", "", question.material(), "", 1);
        if (question.instructions().startsWith("You read")) {
            return "{\"claims\":["
                    + String.join(
                            ",",
                            ByHand.lines(asked, "sentence").stream()
                                    .filter(l -> l.path("text").asText().matches("(?:We|I) .*"))
                                    .map(l -> "{\"sentence\":\"%s\",\"form\":\"told\",\"speaker\":\"\",\"text\":\"%s\"}"
                                            .formatted(
                                                    l.path("sentence").asText(),
                                                    l.path("text")
                                                            .asText()
                                                            .replaceFirst("(?:We|I) (\\w+)", "{voice} {$1|$1s}")
                                                            .replace("four years", "nine years")))
                                    .toList())
                    + "]}";
        }
        if (question.instructions().startsWith("You retell")) {
            return ByHand.sentences(Stream.concat(
                            ByHand.lines(asked, "question").stream()
                                    .map(l -> ByHand.retold(
                                            l.path("question").asText(),
                                            l.path("text").asText().replaceFirst("Do (\\w+)", "Is it $1 that"))),
                            ByHand.lines(asked, "claim").stream()
                                    .map(l -> ByHand.retold(number(l), told(l).replace("four years", "nine years"))))
                    .toList());
        }
        List<JsonNode> claims = ByHand.lines(asked, "claim");
        return claims.size() == 2
                ? ByHand.sentence(
                        told(claims.getFirst()).replace(".", "; ")
                                + told(claims.getLast()).replaceFirst("^A", "a"),
                        number(claims.getFirst()),
                        number(claims.getLast()))
                : ByHand.sentences(claims.stream()
                        .map(l -> ByHand.said(told(l), number(l)))
                        .toList());
    }

    private static String number(JsonNode claim) {
        return claim.path("claim").asText();
    }

    private static String told(JsonNode claim) {
        return "According to " + claim.path("voice").asText()
                + claim.path("passage")
                        .asText()
                        .replaceFirst("(?:We|I) \\w+ that", ",")
                        .replace(" ,", ",");
    }

    private static Said clew(Path data, String... arguments) {
        Said said = Said.by(App::open, Map.of("CLEW_DATA", data.toString()), arguments);
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    private static void copy(String from, String to) throws IOException {
        Path source = folder.resolve(from);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(to).resolve(source.relativize(file)));
            }
        }
    }

    /// The folder as it stood before, with the record of what was answered since.
    private static Path again(String name, String... changes) throws Exception {
        copy("before", name);
        Path again = folder.resolve(name);
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + again.resolve("clew.db"));
                Statement s = c.createStatement()) {
            s.execute("ATTACH '" + folder.resolve("live").resolve("clew.db") + "' AS live");
            s.execute("INSERT INTO model_call SELECT * FROM live.model_call");
            for (String change : changes) {
                assertThat(s.executeUpdate(change)).isPositive();
            }
        }
        return again;
    }

    private static List<Brief> versions(String name) {
        try (House house = App.open(folder.resolve(name), null)) {
            return Stream.of(1, 2)
                    .map(n -> house.versions().find("hedges", n).orElseThrow())
                    .toList();
        }
    }

    private static List<String> hashes(List<Brief> briefs) {
        return briefs.stream().map(b -> b.version().hash()).toList();
    }

    private static List<String> said(Brief brief) {
        return brief.narrative().stream()
                .flatMap(s -> s.sentences().stream())
                .map(Sentence::text)
                .toList();
    }

    @Test
    void aReplayGivesTheSameHashesAndAsksNobody() throws Exception {
        Path again = again("again");
        try (ServerSocket door = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            DAYS.forEach(day -> clew(again, "cycle", "hedges", "--replay", "--as-of", day));
            assertThat(knocked(door)).isFalse();
        }

        assertThat(hashes(versions("again"))).isEqualTo(hashes(first));
        assertThat(first)
                .allSatisfy(b -> assertThat(b.audit().model().sentences()).isPositive());
        assertThat(said(first.getLast())).anyMatch(t -> t.startsWith("According to"));
        assertThat(said(first.getLast())).anyMatch(t -> t.contains("; according to"));
        assertThat(first.getLast().perspectives())
                .anyMatch(p -> p.stance().text().startsWith("According to"));
        assertThat(first.getLast().tensions())
                .extracting(Brief.Tension::question)
                .anyMatch(q -> q.startsWith("Is it hedges that"));
        Brief.Audit audit = first.getFirst().audit();
        assertThat(audit.reading().pages()).isPositive();
        assertThat(audit.reading().refused()).isEqualTo(1);
        assertThat(audit.refused())
                .extracting(Brief.Refused::reason)
                .contains(
                        "a number is not in its passages", "of a claim that was read, a number is not in its passages");
    }

    @Test
    void theDoorHearsWhoeverDoesAsk() throws Exception {
        copy("before", "asking");
        try (ServerSocket door = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            Thread deaf = Thread.ofVirtual()
                    .start(() -> clew(folder.resolve("asking"), "cycle", "hedges", "--as-of", DAYS.getFirst()));
            door.setSoTimeout(60_000);
            door.accept().close();
            door.close();
            deaf.join();
        }
    }

    @Test
    void anAnswerThatWasChangedInTheRecordGivesAnotherHash() throws Exception {
        Path again = again("changed", "UPDATE model_call SET answer = replace(answer, 'According to', 'according to')");
        DAYS.forEach(day -> clew(again, "cycle", "hedges", "--replay", "--as-of", day));

        assertThat(hashes(versions("changed"))).doesNotContainAnyElementsOf(hashes(first));
    }

    @Test
    void anAnswerThatIsNotInTheRecordIsSaidToBeMissing() throws Exception {
        Path again = again("missing", "DELETE FROM model_call WHERE form = 'retell-1'");
        Said said = clew(again, "cycle", "hedges", "--replay", "--as-of", DAYS.getFirst());

        assertThat(said.err()).contains("Not in the record");
        assertThat(clew(again, "list", "--json").out())
                .doesNotContain(first.getFirst().version().hash());
    }

    /// Whether anybody wanted to be let in.
    private static boolean knocked(ServerSocket door) throws IOException {
        door.setSoTimeout(1);
        try {
            door.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
