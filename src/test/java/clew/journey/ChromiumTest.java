package clew.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether the browser of the tests sees what it has to see: each test plants one fault.
@ExtendWith(InChromium.class)
class ChromiumTest {
    private static final String POLICY =
            "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">";

    @TempDir
    Path folder;

    private Path page(String html) throws IOException {
        return Files.writeString(folder.resolve("page.html"), "<!doctype html><meta charset=utf-8>" + html);
    }

    @Test
    void aPageIsReadAsItIsSeen(Tab tab) throws IOException {
        tab.open(page("<title>One</title><h1>Hedges</h1><p hidden>No</p><p>Birds</p>"));

        assertThat(tab.text()).contains("Hedges", "Birds").doesNotContain("No");
        assertThat(tab.executions()).isEmpty();
        assertThat(tab.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.quiet = 1</script>",
                "<script>alert(1)</script>",
                "<script>prompt(1)</script>",
                "<img src=x onerror=window.quiet=1>",
                "<svg onload=confirm(1)></svg>",
                "<body onload=print()>",
                "<iframe srcdoc='<script>window.quiet = 1</script>'></iframe>",
                "<iframe src='javascript:window.quiet=1'></iframe>",
                "<input autofocus onfocus=window.quiet=1>",
                "<details open ontoggle=window.quiet=1>x</details>"
            })
    void aScriptThatRunsIsNoticedAndThePolicyStopsIt(String html, Tab tab) throws IOException {
        tab.open(page(html));
        tab.ask("new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
        assertThat(tab.executions()).as("without a policy").isNotEmpty();

        tab.forget();
        tab.open(page(POLICY + html));
        tab.ask("new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
        assertThat(tab.executions()).as("with the policy").isEmpty();
        assertThat(tab.complaints()).as("with the policy").isNotEmpty();

        tab.forget();
        tab.withoutPolicy();
        tab.open(page(POLICY + html));
        tab.ask("new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
        assertThat(tab.executions()).as("with the policy switched off").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='http://elsewhere.example/a.png'>",
                "<link rel=stylesheet href='http://elsewhere.example/a.css'>",
                "<style>body { background: url(http://elsewhere.example/a.png) }</style>",
                "<iframe src='http://elsewhere.example/'></iframe>",
                "<object data='http://elsewhere.example/a'></object>",
                "<video src='http://elsewhere.example/a.mp4'></video>"
            })
    void aRequestToElsewhereIsNoticed(String html, Tab tab) throws IOException {
        tab.open(page(html));

        assertThat(tab.requests()).anyMatch(r -> r.startsWith("http://elsewhere.example/"));
    }
}
