package clew.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How the page of a version is laid out, as the browser shows it.
@ExtendWith({InChromium.class, DemoThread.class})
class ThreadPageTest {
    private static final String PAGE = "/t/" + DemoPages.SLUG;
    private static final String FOLDED = "[...document.querySelectorAll('details.more article')]";

    private static List<String> all(Tab tab, String expression) {
        List<String> all = new ArrayList<>();
        tab.ask(expression).forEach(e -> all.add(e.asText()));
        return all;
    }

    private static int seen(Tab tab) {
        return tab.ask(FOLDED + ".filter(a => a.checkVisibility({contentVisibilityAuto: true})).length")
                .asInt();
    }

    @Test
    void whatIsOpenComesBeforeWhoSpeaksAndTheContentsFollowThePage(Tab tab, DemoPages pages) {
        tab.open(pages.address() + PAGE);

        List<String> parts = all(tab, "[...document.querySelectorAll('main h2')].map(h => h.id)");
        assertThat(parts).containsSubsequence("narrative", "timeline", "tensions", "perspectives", "sources");
        assertThat(all(tab, "[...document.querySelectorAll('.contents a')].map(a => a.getAttribute('href').slice(1))"))
                .containsExactlyElementsOf(
                        parts.stream().filter(p -> !p.equals("pins")).toList());
    }

    @Test
    void voicesBeyondTheFirstOnesAreFoldedUntilOneIsAskedForOrAllArePrinted(Tab tab, DemoPages pages) {
        tab.open(pages.address() + PAGE);
        int folded = tab.ask(FOLDED + ".length").asInt();
        assertThat(tab.ask("document.querySelectorAll('#perspectives ~ article').length")
                        .asInt())
                .isEqualTo(12);
        assertThat(folded).isPositive();
        assertThat(tab.ask("document.querySelector('details.more > summary').innerText")
                        .asText())
                .startsWith(folded + " more voice");
        assertThat(seen(tab)).isZero();

        tab.print(true);
        assertThat(seen(tab)).isEqualTo(folded);
        tab.print(false);
        assertThat(seen(tab)).isZero();

        String last = tab.ask(FOLDED + ".at(-1).querySelector('h3').id").asText();
        tab.open(pages.address() + PAGE + "#" + last);
        assertThat(seen(tab)).isEqualTo(folded);
        assertThat(tab.ask("(b => b.top >= 0 && b.top < innerHeight)"
                                + "(document.querySelector(':target').getBoundingClientRect())")
                        .asBoolean())
                .isTrue();
    }

    /// Of every picture that is wider than its place: whether its right end is in sight, and that of its names.
    private static final String PICTURES = """
            [...document.querySelectorAll('.picture .time')].filter(s => s.scrollWidth > s.clientWidth + 1).map(s => {
              const at = e => e.getBoundingClientRect(), names = s.querySelector('.names');
              return [Math.abs(at(s.querySelector('.drawing > svg:last-child')).right - at(s).right) < 2,
                !names || Math.abs(at(names).left - at(s).left) < 2 && at(names).width < at(s).width / 2].join(' ')
            })""";

    @Test
    void onASmallScreenAPictureBeginsAtItsNewestEndWithTheNamesOfItsRows(Tab tab, DemoPages pages) {
        tab.size(360, 800);
        for (String path : List.of(PAGE, PAGE + "/history")) {
            tab.open(pages.address() + path);
            assertThat(all(tab, PICTURES)).as(path).hasSizeGreaterThan(1).containsOnly("true true");
            tab.ask("document.querySelectorAll('.picture .time').forEach(s => s.scrollLeft = -9999)");
            assertThat(all(tab, PICTURES)).as(path + ", moved").containsOnly("false true");
        }
    }

    @Test
    void whereThereIsRoomAPictureStandsAtTheLeftEdgeWithItsWholeNames(Tab tab, DemoPages pages) {
        tab.open(pages.address() + PAGE);
        assertThat(all(tab, PICTURES)).isEmpty();
        assertThat(all(
                        tab,
                        "[...document.querySelectorAll('.picture')].map(p => p.getBoundingClientRect().left"
                                + " - p.querySelector('svg').getBoundingClientRect().left)"))
                .isNotEmpty()
                .containsOnly("0");
        assertThat(all(
                        tab,
                        "[...document.querySelectorAll('.picture .names')].map(n => n.clientWidth >="
                                + " n.firstElementChild.getBoundingClientRect().width)"))
                .isNotEmpty()
                .containsOnly("true");
    }
}
