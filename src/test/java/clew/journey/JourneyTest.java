package clew.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A person's way from a question to a page kept as a file. Each step is a method of its own, so that one that becomes
/// possible on a page takes the place of the command that does it now.
@ExtendWith(InChromium.class)
class JourneyTest {
    private static final String THREAD = "/t/" + DemoPages.SLUG;
    private static final String CHOSEN = "Clara Voss of Aure";

    @TempDir
    Path folder;

    private Tab tab;
    private DemoPages pages;

    @BeforeEach
    void openThread(Tab given) {
        tab = given;
        pages = DemoPages.bare();
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void fromAQuestionToAPageKeptAsAFile() {
        startTheThread();
        bringInAFile();
        writeAVersion("2018-06-30");
        readTheFirstVersion();
        openThePassageOfASentence();

        writeAVersion("2020-06-30");
        seeWhatChanged();
        correctANameOnThePage();

        writeAVersion("2021-06-30");
        theVersionFollowsTheCorrection(3);
        writeAVersion("2022-06-30");
        theVersionFollowsTheCorrection(4);

        Path file = exportAsOnePage();
        readItOffline(file);

        assertThat(tab.executions()).isEmpty();
        assertThat(tab.complaints()).allMatch(c -> c.contains("404 (Not Found)"));
    }

    private void startTheThread() {
        tab.open(pages.address() + "/");
        tab.follow("main a[href$='/new']");
        tab.fill("input[name=title]", "Turning the night down");
        tab.fill("[name=question]", "Do dimmed street lights bring insects back?");
        tab.leaving(() -> tab.choose("button[value=look]"));
        assertThat(tab.text()).as("suggested feeds").contains("arxiv", "crossref");
        tab.fill("input[name=slug]", DemoPages.SLUG);
        tab.leaving(() -> tab.choose("button[value=open]"));
        assertThat(tab.address()).endsWith(THREAD);
        assertThat(tab.text()).as("what to do next").contains("no version yet", "Write the first version");
    }

    private void bringInAFile() {
        tab.follow("main a[href$='/import']");
        tab.bring("input[type=file]", pages.items());
        tab.leaving(() -> tab.choose("main form button"));
        assertThat(tab.text()).contains("items.jsonl: ", " new, 0 known");
    }

    private void writeAVersion(String day) {
        tab.open(pages.address() + THREAD + "/cycle");
        tab.set("input[name=day]", day);
        tab.leaving(() -> tab.choose("form[action$='/cycle'] button"));
        for (int looked = 0;
                looked < 300 && tab.ask("!!document.querySelector('progress')").asBoolean();
                looked++) {
            tab.open(pages.address() + THREAD + "/cycle");
        }
        assertThat(tab.text()).contains("was appended");
    }

    private void readTheFirstVersion() {
        tab.open(pages.address() + "/");
        tab.follow("main a[href$='" + THREAD + "']");
        assertThat(tab.text()).contains("Turning the night down", "first version");
    }

    private void openThePassageOfASentence() {
        tab.choose("main button[popovertarget]");
        assertThat(tab.ask("document.querySelector(':popover-open q').innerText")
                        .asText())
                .isNotBlank();
        tab.follow(":popover-open a[href*='/sentence/']");
        String quote =
                tab.ask("document.querySelector('blockquote p').innerText").asText();
        tab.follow("main a[href*='/item/'][href*='start=']");
        assertThat(quote).isNotBlank();
        assertThat(tab.ask("document.querySelector('mark').innerText").asText()).isEqualTo(quote);
        assertThat(tab.ask(
                                "(b => b.top >= 0 && b.top < innerHeight)(document.querySelector('mark').getBoundingClientRect())")
                        .asBoolean())
                .as("the passage is in sight")
                .isTrue();
    }

    private void seeWhatChanged() {
        tab.open(pages.address() + THREAD);
        String fresh = tab.ask("document.querySelector('main .new[id]').lastChild.textContent")
                .asText()
                .strip();
        assertThat(fresh).isNotBlank();
        tab.follow("main a[href*='/diff/1/2']");
        assertThat(tab.text()).contains(fresh);
    }

    private void correctANameOnThePage() {
        tab.follow("nav a[href$='/corrections']");
        tab.fill("form[action$='/name'] input[name=name]", "Clara Voss");
        tab.fill("form[action$='/name'] input[name=chosen]", CHOSEN);
        tab.leaving(() -> tab.press("Enter"));
        assertThat(tab.address()).endsWith(THREAD + "/corrections");
        assertThat(tab.text()).contains(CHOSEN);
    }

    private void theVersionFollowsTheCorrection(int version) {
        tab.open(pages.address() + THREAD);
        assertThat(tab.text()).contains("Version " + version, CHOSEN);
        assertThat(tab.ask("[...document.querySelectorAll('h3')].map(h => h.innerText).join('\\n')")
                        .asText())
                .contains(CHOSEN);
        assertThat(pages.clew("verify", DemoPages.SLUG).out()).isNotBlank();
    }

    private Path exportAsOnePage() {
        Path file = folder.resolve("brief.html");
        pages.clew("export", DemoPages.SLUG, "--format", "html", "-o", file.toString());
        return file;
    }

    private void readItOffline(Path file) {
        String heads = "[...document.querySelectorAll('main details > summary')]";
        tab.forget();
        tab.offline();
        tab.open(file);
        assertThat(tab.text()).contains("Turning the night down", CHOSEN);
        assertThat(tab.ask(
                                "document.querySelectorAll('p details').length + document.querySelectorAll('div.text details').length")
                        .asInt())
                .as("sentences of paragraphs, each within its own")
                .isEqualTo(tab.ask("document.querySelectorAll('div.text details').length")
                        .asInt())
                .isPositive();
        String line = heads + ".map(s => s.getBoundingClientRect()).filter(b => b.height > 0 && b.height < 40).length";
        assertThat(tab.ask(line).asInt()).isEqualTo(tab.ask(heads + ".length").asInt());

        assertThat(tab.ask("document.querySelector('blockquote').checkVisibility()")
                        .asBoolean())
                .isFalse();
        tab.ask("document.querySelector('div.text summary').focus()");
        tab.press("Enter");
        assertThat(tab.ask("document.querySelector('blockquote').checkVisibility()")
                        .asBoolean())
                .isTrue();
        assertThat(tab.requests()).containsExactly(file.toUri().toString());
        assertThat(tab.complaints()).isEmpty();
    }
}
