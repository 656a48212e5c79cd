package clew.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/// What a person can come to from the front page by links, with a few addresses of each kind; so a page that is new is
/// looked at without being named here.
final class Routes {
    /// What an address answers.
    record Answer(String path, HttpResponse<String> response) {
        boolean page() {
            return response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        }

        /// Whether it is a page to be kept as a file.
        boolean export() {
            return page() && path.endsWith(".html");
        }

        String policy() {
            return response.headers().firstValue("Content-Security-Policy").orElse("");
        }
    }

    private Routes() {}

    /// What the addresses answer, by kind; for each, a few.
    static Map<String, List<Answer>> from(String address, int ofEachKind, Predicate<String> wanted, String... more) {
        Map<String, List<Answer>> kinds = new TreeMap<>();
        TreeSet<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        open.addAll(List.of(more));
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!open.isEmpty()) {
                String path = open.poll();
                List<Answer> alike = kinds.computeIfAbsent(kind(path), k -> new ArrayList<>());
                if (!seen.add(path) || alike.size() == ofEachKind) {
                    continue;
                }
                Answer answer = new Answer(
                        path,
                        client.send(
                                HttpRequest.newBuilder(URI.create(address + path))
                                        .build(),
                                BodyHandlers.ofString()));
                alike.add(answer);
                if (answer.page() && !answer.export()) {
                    Jsoup.parse(answer.response().body(), address + path).select("a[href], link[href]").stream()
                            .map(a -> a.absUrl("href").replaceFirst("#.*", ""))
                            .filter(to -> to.startsWith(address + "/"))
                            .map(to -> to.substring(address.length()))
                            .filter(wanted)
                            .forEach(open::add);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return kinds;
    }

    /// The address without what differs among pages of one kind.
    private static String kind(String path) {
        String fixed = "search|corrections|feeds|history|diff|item|v|s|sentence|snapshot|t";
        return Stream.of(path.replaceFirst("=[^&]*", "=").split("/"))
                .map(part -> part.matches(fixed) || part.contains("?") && part.matches("(" + fixed + ")\\?.*")
                        ? part
                        : part.replaceAll("^[^.?]+", "*"))
                .collect(Collectors.joining("/"));
    }
}
