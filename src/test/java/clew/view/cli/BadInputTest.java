package clew.view.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import clew.App;
import clew.TestHouse;
import clew.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is wrong, a person gets one line that says what, where and what to do, exit code 2, and a store as
/// before.
class BadInputTest {
    @TempDir
    Path folder;

    private Path data;

    @BeforeAll
    static void quiet() {
        // As the program itself does first.
        Logger.getLogger("").setLevel(Level.OFF);
    }

    @BeforeEach
    void oneThread() {
        data = folder.resolve("data");
        assertThat(clew("new", "hedges", "--title", "Hedges", "--question", "Do hedges bring birds back?")
                        .code())
                .isZero();
    }

    private Said clew(String... arguments) {
        return Said.by(App::open, Map.of("CLEW_DATA", data.toString()), arguments);
    }

    private void refused(Said said, String... says) {
        assertThat(said.code()).as(said.err()).isEqualTo(2);
        assertThat(said.err().lines()).as("one line").hasSize(1);
        assertThat(said.err()).startsWith("clew: ").contains(says).doesNotContain("Exception", "\tat ");
        assertThat(said.out()).isEmpty();
    }

    private void importRefused(Path file, String... says) {
        refused(clew("import", "hedges", file.toString()), says);
        try (Store store = Store.open(data, null)) {
            assertThat(store.items().count("hedges"))
                    .as("nothing stored by halves")
                    .isZero();
        }
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path lines(String... lines) throws IOException {
        return file("items.jsonl", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void malformedJsonIsNamedByItsLine() throws IOException {
        importRefused(lines("{\"title\":\"one\"}", "", "{\"title\": two}"), "items.jsonl line 3");
        importRefused(lines("{\"title\":\"one\"}", "{\"title\":\"two\"} {\"title\":\"three\"}"), "line 2");
        importRefused(lines("[1,2]"), "line 1");
        importRefused(lines("{\"title\":\"one\"}", "{\"title\":\"cut"), "line 2");
        importRefused(lines("{\"title\":[1]}"), "line 1", "title");
        importRefused(lines("{\"venue\":\"nowhere\"}"), "line 1", "url");
    }

    @Test
    void anotherEncodingIsNamedByItsLine() throws IOException {
        byte[] latin = "{\"title\":\"one\"}\n{\"title\":\"Vögel\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        importRefused(file("items.jsonl", latin), "line 2", "UTF-8");
        importRefused(file("wide.jsonl", "{\"title\":\"one\"}\n".getBytes(StandardCharsets.UTF_16)), "UTF-8");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        importRefused(file("items.jsonl", new byte[0]), "items.jsonl", "no items");
        importRefused(lines("", "  ", ""), "items.jsonl");
        importRefused(folder.resolve("nowhere.jsonl"), "nowhere.jsonl");
        importRefused(folder, folder.getFileName().toString());
        importRefused(file("letter.docx", new byte[] {1, 2}), "letter.docx", ".jsonl");
    }

    @Test
    void aLineOfTwoHundredMegabytesIsRefusedBeforeItIsHeld() throws IOException {
        Path file = folder.resolve("items.jsonl");
        byte[] million = "a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("{\"title\":\"one\"}\n{\"text\":\"".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 200; i++) {
                out.write(million);
            }
            out.write("\"}\n".getBytes(StandardCharsets.US_ASCII));
        }
        long before = used();
        importRefused(file, "line 2", "32 MiB");
        assertThat(used() - before).as("bytes held afterwards").isLessThan(100_000_000L);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @ParameterizedTest
    @CsvSource({"9999-01-01", "9999", "2020-02-30", "2020-13", "next week", "20-1-1"})
    void aDateThatCannotBeIsNamedByItsLine(String date) throws IOException {
        importRefused(
                lines("{\"title\":\"one\"}", "{\"title\":\"two\",\"published\":\"" + date + "\"}"), "line 2", date);
    }

    @Test
    void allFilesAreTakenOrNone() throws IOException {
        Path good = file("good.jsonl", "{\"title\":\"one\"}\n".getBytes(StandardCharsets.UTF_8));
        Path bad = lines("{");
        refused(clew("import", "hedges", good.toString(), bad.toString()), "items.jsonl line 1");
        try (Store store = Store.open(data, null)) {
            assertThat(store.items().count("hedges")).isZero();
        }
    }

    @Test
    void aSlugThatExistsOrIsNoneIsRefused() {
        refused(clew("new", "hedges", "--title", "T", "--question", "Q"), "hedges");
        refused(clew("new", "Hedges & Birds", "--title", "T", "--question", "Q"), "slug");
        refused(clew("new", "hedges-2"), "--title");
        refused(clew("new", "hedges-2", "--title", " ", "--question", "Q"), "title");
    }

    @ParameterizedTest
    @CsvSource({"cycle", "export", "verify"})
    void anUnknownSlugIsNamedWithThoseThatAreThere(String command) {
        Said said = command.equals("export") ? clew("export", "hegdes", "--format", "json") : clew(command, "hegdes");
        refused(said, "hegdes", "hedges");
    }

    @Test
    void usageErrorsAreOneLine() {
        refused(clew("cycle", "hedges", "--as-of", "yesterday"), "--as-of", "yesterday");
        refused(clew("cycle", "hedges", "--as-of", "2020-02-31"), "2020-02-31");
        refused(clew("cycel", "hedges"), "there is no command 'cycel'");
        refused(clew("diff", "hedges", "1", "x"), "for B: 'x' is not a whole number");
        refused(clew("list", "hedges"), "'hedges' is one word too many");
        refused(clew("serve", "--port", "99999"), "--port 99999 is no port", "65535");
        refused(clew("demo", "--port", "-1"), "--port -1 is no port");
        refused(clew("cycle"), "SLUG");
        refused(clew("export", "hedges", "--format", "docx"), "docx");
        refused(clew("export", "hedges", "--format", "json"), "no version yet");
        refused(clew("diff", "hedges", "1", "2"), "no version");
    }

    @Test
    void aPinThatMeansNothingIsRefusedAndOneThatDoesIsListed() throws IOException {
        clew(
                "import",
                "hedges",
                lines(
                                "{\"id\":\"a\",\"title\":\"Hedges\"}",
                                "{\"id\":\"b\",\"title\":\"Finches\"}",
                                "{\"id\":\"c\",\"title\":\"Moss\",\"authors\":[\"Ada Quill\"]}")
                        .toString());
        refused(clew("pin", "merge", "hegdes", "a", "b"), "hegdes", "hedges");
        refused(clew("pin", "merge", "hedges", "a", "d"), "no item or work 'd'");
        refused(clew("pin", "merge", "hedges", "a", "a"), "two items");
        refused(clew("pin", "rename", "hedges", "a", " "), "title");
        refused(clew("pin", "rename", "hedges", "null", "Wrong"), "no item or work 'null'");
        refused(clew("pin", "rename", "hedges", "a", "x".repeat(301)), "300 characters");
        refused(clew("pin", "rename", "hedges", "a", "red \u001b[31m"), "control character");
        refused(clew("pin", "undo", "hedges", "1"), "no pin 1");
        refused(clew("pin", "undo", "hedges", "one"), "'one' is not a whole number");
        refused(clew("pin", "glue", "hedges"), "glue");
        refused(clew("pin", "undo", "hedges", "0"), "no pin 0");
        refused(clew("pin", "same-voice", "hedges", "Ada Quill", "Nobody Atall"), "goes by 'Nobody Atall'");
        refused(clew("pin", "rename-voice", "hedges", "Nobody Atall", "Somebody"), "goes by 'Nobody Atall'");
        refused(clew("unsure", "hegdes"), "hegdes");
        assertThat(clew("unsure", "hedges").out()).contains("Nothing has been read yet");
        assertThat(clew("pin", "list", "hedges").out()).doesNotContain("Finches");

        assertThat(clew("pin", "merge", "hedges", "a", "b").code()).isZero();
        assertThat(clew("pin", "list", "hedges").out()).contains("1  2 pages are one work");
        assertThat(clew("pin", "merge", "hedges", "b", "c").code()).isZero();
        refused(clew("pin", "split", "hedges", "a", "c"), "other pins say the opposite");
        assertThat(clew("pin", "undo", "hedges", "2").code()).isZero();
        assertThat(clew("pin", "split", "hedges", "a", "c").code()).isZero();
        refused(clew("pin", "merge", "hedges", "b", "c"), "other pins say the opposite");
        assertThat(clew("pin", "list", "hedges").out()).doesNotContain("undone");
        assertThat(clew("pin", "list", "hedges", "--all").out()).contains("(undone by pin 3)");
    }

    @Test
    void whereThereIsNoThreadNothingIsVerifiedAndThatIsSaid() {
        data = folder.resolve("empty");
        Said said = clew("verify");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("no thread to verify", "clew new").hasLineCount(1);
    }

    @Test
    void everyCommandTellsHowItIsUsed() {
        for (String command : new String[] {"export", "pin", "unsure", "cycle", "import", "diff", "serve"}) {
            Said said = clew(command, "--help");
            assertThat(said.code()).as(command + said.err()).isZero();
            assertThat(said.out()).contains("Usage");
        }
    }

    @Test
    void aFolderInUseByAnotherIsRefused() {
        try (TestHouse other = TestHouse.open(data)) {
            assertThat(other.store().threads().all()).hasSize(1);
            refused(clew("list"), "in use by another clew", "--data");
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsRefused() {
        refused(
                clew("list", "--store", "jdbc:postgresql://127.0.0.1:1/clew?user=clew&password=geheim"),
                "127.0.0.1:1/clew cannot be reached");
        assertThat(clew("list", "--store", "jdbc:postgresql://127.0.0.1:1/clew?password=geheim")
                        .err())
                .doesNotContain("geheim");
    }

    @Test
    void aPortInUseIsRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            refused(clew("serve", "--port", Integer.toString(taken.getLocalPort())), "port", "--port");
        }
    }

    @Test
    void anExportThatCannotBeWrittenIsRefused() throws IOException {
        clew(
                "import",
                "hedges",
                Files.writeString(folder.resolve("i.jsonl"), String.join("\n", TestHouse.debate()))
                        .toString());
        assertThat(clew("cycle", "hedges", "--as-of", "2021-01-01").code()).isZero();
        refused(
                clew(
                        "export",
                        "hedges",
                        "--format",
                        "md",
                        "-o",
                        folder.resolve("none/out.md").toString()),
                "out.md");
    }

    @Test
    void aFileThatCannotBeWrittenInFullStaysAsItWas() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).as("a device that is always full").exists();
        Path list = file("feeds.opml", new byte[] {'o', 'l', 'd'});
        Files.createSymbolicLink(folder.resolve(".feeds.opml.part"), full);

        refused(clew("feed", "export", "hedges", "-o", list.toString()), "feeds.opml could not be written");
        assertThat(list).hasContent("old");
        assertThat(folder.resolve(".feeds.opml.part")).doesNotExist();

        assertThat(clew("feed", "export", "hedges", "-o", list.toString()).code())
                .isZero();
        assertThat(list).content().contains("<opml");
    }

    @Test
    void aFullDiskIsRefusedAndNothingIsStored() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", disk.toString()))
                .as("a small disk can be mounted (needs root on Linux)")
                .isZero();
        try {
            data = disk.resolve("data");
            assertThat(clew("new", "hedges", "--title", "T", "--question", "Q").code())
                    .isZero();
            StringBuilder noise = new StringBuilder();
            new java.util.Random(7).ints(900_000, 'a', 'z').forEach(c -> noise.append((char) c));
            importRefused(lines(TestHouse.item("Large", "", "2020", noise.toString())), "no space left");
        } finally {
            run("umount", disk.toString());
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
