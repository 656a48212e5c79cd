package clew.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every answer of the pages forbids the browser.
@ExtendWith(DemoThread.class)
class HeadersTest {
    private static void forbidsScripts(String path, HttpResponse<String> answer) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .as(path)
                .contains("default-src 'none'")
                .doesNotContain("unsafe")
                .doesNotContain("script-src")
                .doesNotContain("http:")
                .doesNotContain("*");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as(path)
                .hasSize(1);
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(path)
                .hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
    }

    @Test
    void everyAnswerThatLinksLeadToForbidsScripts(DemoPages pages) {
        String thread = "/t/" + DemoPages.SLUG;
        Map<String, List<Routes.Answer>> kinds =
                Routes.from(pages.address(), 2, p -> true, thread + "/search?q=a", "/nowhere", thread + "/v/99");

        kinds.values().forEach(kind -> kind.forEach(a -> forbidsScripts(a.path(), a.response())));
        assertThat(kinds.values().stream().flatMap(List::stream).map(Routes.Answer::path))
                .anyMatch(p -> p.endsWith(".css"))
                .anyMatch(p -> p.endsWith(".json"))
                .anyMatch(p -> p.endsWith(".bib"))
                .anyMatch(p -> p.contains("/snapshot/"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /t/night-lights/corrections/name, 403",
        "POST, /t/night-lights/feeds/allow, 403",
        "POST, /t/night-lights, 404",
        "PUT, /, 404",
        "HEAD, /, 200",
        "OPTIONS, /, 404",
        "GET, /t/night-lights/v/1.pdf, 404",
        "GET, /%2e%2e/%2e%2e/etc/passwd, 400",
        "GET, /t/%00, 400"
    })
    void everyRefusalForbidsScriptsToo(String method, String path, int status, DemoPages pages)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(pages.address() + path))
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(status);
            forbidsScripts(method + " " + path, answer);
        }
    }
}
