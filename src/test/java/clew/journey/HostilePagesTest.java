package clew.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import clew.TestHouse;
import clew.view.web.LocalPages;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What outsiders wrote is text wherever it is shown: on every page and in every export nothing runs, nothing is asked
/// for from elsewhere and no element is made of it, although the browser ignores the pages' policies here.
@ExtendWith(InChromium.class)
class HostilePagesTest {
    private static final int BATCH = 100;
    /// Elements and attributes that no page of Clew has. What is no page is shown in an element of the browser's own.
    private static final String TRACES = """
            document.contentType !== 'text/html' ? [] : [...document.querySelectorAll('*')].flatMap(e => {
              const found = [];
              if (['script', 'iframe', 'frame', 'object', 'embed', 'applet', 'base', 'img', 'image', 'video', 'audio',
                   'math', 'template', 'marquee', 'noscript', 'xmp', 'foreignobject', 'animate', 'use'].includes(e.localName)
                || e.localName === 'meta' && /refresh/i.test(e.httpEquiv)
                || e.localName === 'link' && !(e.rel === 'stylesheet' && e.origin !== null
                     && new URL(e.href, location).origin === location.origin) && e.getAttribute('href') !== 'data:,'
                || e.localName === 'form' && new URL(e.action, location).origin !== location.origin)
                found.push(e);
              for (const a of e.attributes)
                if (a.name.startsWith('on') || a.name === 'style' || a.name === 'autofocus'
                  || /^(href|src|action|formaction|xlink:href|data)$/.test(a.name)
                     && !/^(https?:|[/?#.]|[a-z0-9-]+$)/i.test(a.value) && a.value !== 'data:,')
                  found.push(e);
              if (e.localName === 'a' && /^https?:$/.test(e.protocol) && e.origin !== location.origin
                && !/noreferrer/.test(e.rel)) found.push(e);
              return found.map(f => f.outerHTML.slice(0, 200));
            })""";

    @TempDir
    Path folder;

    private final List<String> wrong = new ArrayList<>();
    private int opened;

    private void look(Tab tab, String address, String origin) {
        tab.forget();
        boolean shown = tab.open(address);
        opened++;
        tab.executions().forEach(e -> wrong.add(address + " runs " + e));
        tab.requests().stream()
                .filter(r -> !r.startsWith(origin) && !r.startsWith("data:") && !r.startsWith("chrome"))
                .forEach(r -> wrong.add(address + " asks for " + r));
        if (shown) {
            tab.ask(TRACES).forEach(t -> wrong.add(address + " has " + t.asText()));
        }
    }

    private static String escaped(String path) {
        return path.replace(" ", "%20");
    }

    private void read(Tab tab, LocalPages pages, TestHouse house, List<String> payloads, String name, int ofEachKind)
            throws IOException {
        HostileThread thread = HostileThread.of(house, name, payloads, ofEachKind > 2);
        String base = "/t/" + thread.slug();
        List<String> more = new ArrayList<>(List.of(base, base + "/search?q=hedges"));
        for (String payload : payloads.subList(0, Math.min(ofEachKind, payloads.size()))) {
            String query = URLEncoder.encode(payload, StandardCharsets.UTF_8);
            more.add(base + "/search?q=" + query);
            more.add(base + "/v/" + query.replace("+", "%20").replaceAll("%2F|%5C|%00|%2E", "x"));
        }
        Routes.from(
                        pages.address(),
                        ofEachKind,
                        p -> p.startsWith(base) || p.startsWith("/snapshot"),
                        more.toArray(String[]::new))
                .values()
                .forEach(kind -> kind.forEach(a -> look(tab, pages.address() + escaped(a.path()), pages.address())));
        for (Path file : thread.exported(folder)) {
            look(tab, file.toUri().toString(), "file:");
        }
    }

    private static String body(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void aPlaceThatIsNotEscapedIsNoticedAndEveryPlaceIs(Tab tab) throws IOException, InterruptedException {
        tab.withoutPolicy();
        try (TestHouse house = TestHouse.open(folder.resolve("data"));
                LocalPages pages = new LocalPages(house)) {
            read(tab, pages, house, Payloads.OWN, "own", Payloads.OWN.size());
            assertThat(wrong).isEmpty();
            assertThat(opened).isGreaterThan(2 * Payloads.OWN.size());

            long asking = 0;
            for (String where : List.of("/", "/t/own", "/t/own/corrections", "/t/own/feeds", "/t/own/v/2.html")) {
                String page = body(pages.address() + where);
                assertThat(page).as(where).contains("&lt;script");
                String raw = page.replace("&lt;", "<").replace("&gt;", ">");
                Path file = Files.writeString(folder.resolve("raw.html"), raw);
                look(tab, file.toUri().toString(), "file:");
                assertThat(wrong).as(where).anyMatch(w -> w.contains(" runs ")).anyMatch(w -> w.contains(" has "));
                asking += wrong.stream().filter(w -> w.contains(" asks for ")).count();
                wrong.clear();
            }
            assertThat(asking).isPositive();
        }
    }

    @Test
    void noneOfThoseThatAreCollectedRuns(Tab tab) throws IOException {
        List<String> payloads = Payloads.collected();
        assumeFalse(payloads.isEmpty(), "the collected payloads (../shared/bench/hostile) are not at hand");
        tab.withoutPolicy();
        try (TestHouse house = TestHouse.open(folder.resolve("data"));
                LocalPages pages = new LocalPages(house)) {
            for (int from = 0; from < payloads.size(); from += BATCH) {
                List<String> batch = payloads.subList(from, Math.min(from + BATCH, payloads.size()));
                read(tab, pages, house, batch, "batch-" + from, 2);
            }
            look(tab, pages.address() + "/", pages.address());
        }
        System.out.println(payloads.size() + " payloads, " + opened + " pages and files opened");
        assertThat(wrong).isEmpty();
    }
}
