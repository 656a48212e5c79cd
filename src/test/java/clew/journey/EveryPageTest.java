package clew.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page that links lead to, and those for what is not there: whether all people can read it in light and dark,
/// on a small and on a large screen, and walk it by the keyboard alone.
@ExtendWith({InChromium.class, DemoThread.class})
class EveryPageTest {
    private static final int[] WIDTHS = {360, 1440};
    private static final String[] SCHEMES = {"light", "dark"};
    private static final String NOTE = "document.querySelector('[popover]')";
    /// What sticks out where the page itself would have to be moved sideways.
    private static final String WIDE = """
            (() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.parentElement.closest('.sheet, svg'))
              .map(e => e.outerHTML.slice(0, 160)))()""";

    @TempDir
    Path folder;

    private Path page(String body) throws IOException {
        return Files.writeString(
                folder.resolve("page.html"),
                "<!doctype html><html lang=en><head><meta charset=utf-8><title>Planted</title></head><body><main>"
                        + "<h1>Planted</h1>" + body + "</main></body></html>");
    }

    private static List<String> paths(DemoPages pages) {
        return pages(pages).stream().map(Routes.Answer::path).toList();
    }

    private static List<Routes.Answer> pages(DemoPages pages) {
        String thread = "/t/" + DemoPages.SLUG;
        List<Routes.Answer> found = new ArrayList<>();
        Routes.from(
                        pages.address(),
                        2,
                        p -> true,
                        thread + "/search?q=moths",
                        thread + "?since=1",
                        "/t/quiet-hours",
                        "/nowhere",
                        thread + "/v/99")
                .values()
                .forEach(kind -> kind.stream().filter(Routes.Answer::page).forEach(found::add));
        assertThat(found).hasSizeGreaterThan(12).anyMatch(Routes.Answer::export);
        return found;
    }

    private static List<String> wide(Tab tab) {
        List<String> wide = new ArrayList<>();
        JsonNode found = tab.ask(WIDE);
        found.forEach(e -> wide.add(e.asText()));
        return wide;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='data:,'>",
                "<p style='color:#999;background:#fff'>Pale words on white.</p>",
                "<form><input name=a></form>",
                "<a href='/x'></a>",
                "<button style='width:9px;height:9px;padding:0' aria-label=a></button>"
                        + "<button style='width:9px;height:9px;padding:0' aria-label=b></button>"
            })
    void whatShutsPeopleOutIsNoticed(String html, Tab tab) throws IOException {
        tab.open(page(html));

        assertThat(Axe.violations(tab)).isNotEmpty();
    }

    @Test
    void whatIsPaleInTheDarkAloneIsNoticedThere(Tab tab) throws IOException {
        tab.open(
                page(
                        "<style>@media (prefers-color-scheme: dark) { p { color: #555; background: #444 } }</style><p>Dim.</p>"));
        tab.scheme("light");
        assertThat(Axe.violations(tab)).isEmpty();
        tab.scheme("dark");
        assertThat(Axe.violations(tab)).isNotEmpty();
    }

    @Test
    void whatIsTooWideIsNoticedAndAGoodPageIsNot(Tab tab) throws IOException {
        tab.size(360, 800);
        tab.open(page("<p>Fits.</p>"));
        assertThat(Axe.violations(tab)).isEmpty();
        assertThat(wide(tab)).isEmpty();

        tab.open(page("<p style='width:40rem'>Does not fit.</p>"));
        assertThat(wide(tab)).isNotEmpty();
    }

    @Test
    void everyPageCanBeReadByAll(Tab tab, DemoPages pages) throws IOException {
        SoftAssertions every = new SoftAssertions();
        for (Routes.Answer answer : pages(pages)) {
            String path = answer.path();
            tab.forget();
            tab.open(pages.address() + path);
            every.assertThat(tab.executions()).as(path + " runs").isEmpty();
            every.assertThat(tab.complaints())
                    .as(path + " in the console")
                    .noneMatch(c -> !c.contains("404 (Not Found)") || !c.endsWith(path));
            every.assertThat(tab.requests())
                    .as(path + " asks for")
                    .allMatch(r -> r.startsWith(pages.address() + "/") || r.startsWith("data:"));
            if (answer.export()) {
                // No script may run in it where it is served, axe neither.
                tab.open(Files.writeString(
                        folder.resolve("export.html"), answer.response().body()));
            }
            for (int width : WIDTHS) {
                tab.size(width, 900);
                every.assertThat(wide(tab)).as(path + " at " + width).isEmpty();
                for (String scheme : SCHEMES) {
                    tab.scheme(scheme);
                    every.assertThat(Axe.violations(tab))
                            .as(path + ", " + scheme + ", at " + width)
                            .isEmpty();
                    if (width == WIDTHS[0]
                            && tab.ask(NOTE + "?.showPopover(), !!" + NOTE).asBoolean()) {
                        every.assertThat(Axe.violations(tab))
                                .as(path + ", " + scheme + ", with a note open")
                                .isEmpty();
                        tab.ask(NOTE + ".hidePopover()");
                    }
                }
            }
        }
        every.assertAll();
    }

    static Stream<String> traps() {
        return Stream.of(
                "document.querySelectorAll('a')[1].style.outline = 'none'",
                "document.querySelectorAll('a')[1].addEventListener('keydown', e => e.preventDefault())",
                "document.querySelectorAll('a')[2].setAttribute('tabindex', 1)",
                "document.querySelector('main').insertAdjacentHTML('beforeend',"
                        + " '<div style=\"position:fixed;inset:0;background:#fff\"></div>')");
    }

    @Test
    void whatStopsTheKeyboardIsNoticed(Tab tab) throws IOException {
        String links = "<p><a href='#a'>One</a> and <a href='#b'>two</a> and <a href='#c'>three</a></p>";
        tab.open(page(links));
        assertThat(Keyboard.problems(tab)).isEmpty();
        traps().forEach(trap -> {
            tab.open("about:blank");
            tab.open(folder.resolve("page.html"));
            tab.ask(trap + "; 0");
            assertThat(Keyboard.problems(tab)).as(trap).isNotEmpty();
        });
    }

    @Test
    void everyPageCanBeWalkedByTheTabKeyAlone(Tab tab, DemoPages pages) {
        SoftAssertions every = new SoftAssertions();
        for (String path : paths(pages)) {
            tab.open(pages.address() + path);
            every.assertThat(Keyboard.problems(tab)).as(path).isEmpty();
        }
        every.assertAll();
    }

    @Test
    void theFirstStopLeadsPastTheHeadToTheText(Tab tab, DemoPages pages) {
        tab.open(pages.address() + "/t/" + DemoPages.SLUG);
        tab.press("Tab");
        tab.press("Enter");
        tab.press("Tab");

        assertThat(tab.ask("document.querySelector('main').contains(document.activeElement)")
                        .asBoolean())
                .isTrue();
    }
}
