package clew.view.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clew.App;
import clew.Settings;
import clew.model.LanguageModel;
import clew.model.MisbehavingModelServer;
import clew.model.MisbehavingModelServer.Fault;
import clew.model.Prompt;
import clew.model.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Choosing a model at the command line, against a service on this machine.
class ModelCommandTest {
    private static final String KEY = "sk-Very-Secret_0123456789";

    @TempDir
    Path folder;

    private final MisbehavingModelServer server = new MisbehavingModelServer(q -> "ready\nnow");
    private final Map<String, String> environment = new HashMap<>();

    @AfterEach
    void close() {
        server.close();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Said clew(String... arguments) {
        environment.put("CLEW_DATA", data().toString());
        return Said.by(App::open, environment, arguments);
    }

    private String set(String... more) {
        String[] all = new String[more.length + 7];
        System.arraycopy(
                new String[] {"model", "set", "compatible", "--name", "some-model", "--at", server.at()}, 0, all, 0, 7);
        System.arraycopy(more, 0, all, 7, more.length);
        Said said = clew(all);
        assertThat(said.err()).hasLineCount(1);
        return said.err();
    }

    @Test
    void aModelIsChosenShownTestedAndLeft() {
        assertThat(clew("model").out()).contains("No language model is chosen");
        Said none = clew("model", "test");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("clew model set").hasLineCount(1);
        assertThat(set("--tokens-per-cycle", "9000")).contains("compatible/some-model", "is chosen", "clew model test");
        assertThat(clew("model").out())
                .contains("compatible/some-model", server.at() + "/v1", "on this machine", "9,000 tokens a cycle")
                .contains("key     none", "no limit a month", "used    0 tokens");
        Said test = clew("model", "test");
        assertThat(test.code()).isZero();
        assertThat(test.out())
                .contains("answered in", "'ready now'", "tokens asked")
                .hasLineCount(1);
        assertThat(clew("model", "test").code()).as("it is really asked again").isZero();
        assertThat(server.answered()).isEqualTo(2);
        assertThat(clew("model").out()).doesNotContain("used    0 tokens");
        set("--stream");
        assertThat(clew("model").out()).contains("answers in pieces, as they are written");
        assertThat(clew("model", "test").out()).contains("'ready now'");
        assertThat(new String(server.asked().getLast().body(), StandardCharsets.UTF_8))
                .contains("\"stream\" : true");
        assertThat(clew("model", "off").err()).contains("No language model is used any more");
        assertThat(clew("model").out()).contains("No language model is chosen");
    }

    @Test
    void aServiceThatFailsIsOneLine() {
        set();
        server.always(Fault.UNAUTHORIZED);
        Said test = clew("model", "test");
        assertThat(test.code()).isEqualTo(1);
        assertThat(test.err()).contains("wants a key (401)").hasLineCount(1);
    }

    @Test
    void theBudgetHoldsForATestToo() {
        set("--tokens-per-month", "100");
        assertThat(clew("model", "test").err()).contains("this month's budget").hasLineCount(1);
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody --name m | there is no provider 'nobody'",
                "compatible --name m | say where the server is",
                "openai --name m/../../x | is no model's name",
                "openai --name m --key-env sk-abc | the name of a variable",
                "openai --name m --key-env NOT_SET | NOT_SET",
                "openai --name m --key-file /nowhere/key | cannot be read",
                "openai --name m --at ftp://x | web address of a service",
                "openai --name m --at https://me:secret@x.example | without a name, a password",
                "openai --name m --at https://x.example/v1?key=secret | without a name, a password",
                "compatible --name m --at http://x.example --key-env HAS_KEY | over https only",
                "openai --name m --money-per-month 5 | --price-in and --price-out",
                "openai --name m --price-in 5 | give both prices",
                "openai --name m --price-in 5 --price-out -1 | between 0",
                "openai --name m --price-in 1e99 --price-out 1 | between 0",
                "openai --name m --tokens-per-cycle -1 | less than 0",
                "openai --name m --tokens-per-cycle many | many",
                "openai | --name"
            })
    void whatCannotBeUsedIsOneLineAndNothingIsChosen(String arguments, String says) {
        environment.put("HAS_KEY", KEY);
        Said said = clew(("model set " + arguments.strip()).split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(says).hasLineCount(1).doesNotContain("secret", KEY, "Exception");
        assertThat(clew("model").out()).contains("No language model is chosen");
    }

    @Test
    void aKeyFileThatOthersCanReadIsRefusedThenAndLater() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), KEY + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(set("--key-file", file.toString())).contains("can be read by others", "chmod 600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(set("--key-file", file.toString())).contains("is chosen");
        assertThat(clew("model", "test").code()).isZero();
        assertThat(server.asked().getFirst().headers().get("authorization")).isEqualTo("Bearer " + KEY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw----r--"));
        assertThat(clew("model", "test").err())
                .contains("can be read by others")
                .hasLineCount(1);
        assertThat(clew("model").out()).contains("can be read by others");
        Files.writeString(file, "two words");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(clew("model", "test").err()).contains("does not hold a key").hasLineCount(1);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void theKeyStaysWithItsAddressAndLimitsStayWithThePerson() {
        environment.put("MY_KEY", KEY);
        set("--key-env", "MY_KEY", "--price-in", "2.5", "--price-out", "10", "--money-per-month", "5");
        assertThat(clew("model").out())
                .contains("from the variable MY_KEY", "5.00 of money a month for all", "2.50 for a million")
                .doesNotContain(KEY);
        assertThat(set("--tokens-per-cycle", "5000")).doesNotContain("forgotten");
        assertThat(clew("model").out()).contains("MY_KEY", "5,000 tokens a cycle", "5.00 of money");
        try (MisbehavingModelServer other = new MisbehavingModelServer(q -> "other")) {
            Said moved = clew("model", "set", "compatible", "--name", "some-model", "--at", other.at());
            assertThat(moved.err()).contains("key was for another address and is forgotten");
            assertThat(clew("model", "test").code()).isZero();
            assertThat(other.asked().getFirst().headers().get("authorization")).doesNotContain(KEY);
        }
        assertThat(set("--name", "a")).as("said twice").contains("clew model set --help");
        Said another = clew("model", "set", "compatible", "--name", "dearer", "--at", server.at());
        assertThat(another.err()).as("another model has other prices").contains("say what this model costs");
    }

    @Test
    void whatACycleIsAnsweredIsRecordedAndReplayed() {
        set();
        Prompt prompt = new Prompt("f", "i", "m", "", 10);
        try (House house = App.open(Settings.in(data()))) {
            Reply first = house.model("bees").orElseThrow().ask(prompt);
            assertThat(first).isInstanceOf(Reply.Answered.class);
            server.close();
            assertThat(house.model("bees").orElseThrow().ask(prompt)).isEqualTo(first);
            assertThat(house.replay("bees").orElseThrow().ask(prompt)).isEqualTo(first);
            assertThat(house.models().spending().used(month(house), "bees").tokens())
                    .as("it was paid once")
                    .isPositive();
        }
    }

    private static String month(House house) {
        return house.clock().instant().toString().substring(0, 7);
    }

    @Test
    void aCycleWithoutTheKeyGetsNoAnswerAndSaysWhy() {
        environment.put("MY_KEY", KEY);
        set("--key-env", "MY_KEY");
        Prompt prompt = new Prompt("f", "i", "m", "", 10);
        try (House house = App.open(Settings.in(data()))) {
            LanguageModel model = house.model("bees").orElseThrow();
            Reply.None none = (Reply.None) model.ask(prompt);
            assertThat(none.cause()).isEqualTo(Reply.Cause.REFUSED);
            assertThat(none.why()).contains("MY_KEY", "is not set").hasLineCount(1);
        }
    }

    @Test
    void aDamagedChoiceIsOneLineAndOffHelps() throws IOException {
        set();
        Files.writeString(data().resolve("model.json"), "{\"provider\":\"COMPATIBLE\"}");
        Said said = clew("model");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("clew model off").hasLineCount(1);
        assertThat(clew("model", "off").code()).isZero();
        assertThat(clew("model").code()).isZero();
    }
}
