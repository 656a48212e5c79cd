package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.view.Lookup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The pages of a house, served on this machine, and what asks them.
public final class LocalPages implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Lookup lookup;
    private final Pages pages;
    private final int port;

    public LocalPages(TestHouse house) {
        lookup = house.lookup();
        pages = new Pages(
                house.store().threads(),
                house.store().versions(),
                house.store().items(),
                house.store().works(),
                house.store().feeds(),
                house.reactive(),
                house.workbench(),
                lookup,
                InstantSource.system());
        port = pages.start(0);
    }

    int port() {
        return port;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    HttpResponse<String> send(String method, String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address() + path))
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Document page(String path) {
        HttpResponse<String> answer = send("GET", path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), address() + path);
    }

    int post(String path, String origin, String form) throws Exception {
        return post(path, origin, "application/x-www-form-urlencoded", form);
    }

    int post(String path, String origin, String type, String form) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address() + path))
                                .header("Content-Type", type)
                                .header("Origin", origin)
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    @Override
    public void close() {
        pages.close();
        lookup.close();
        client.close();
    }
}
