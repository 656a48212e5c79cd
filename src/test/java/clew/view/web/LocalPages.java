package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.view.Rooms;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The pages of a house, served on this machine, and what asks them.
public final class LocalPages implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Rooms rooms;
    private final Pages pages;
    private final int port;

    public LocalPages(TestHouse house) {
        this(house.rooms());
    }

    LocalPages(Rooms rooms) {
        this(rooms, 1 << 20);
    }

    LocalPages(Rooms rooms, long mostImported) {
        this.rooms = rooms;
        pages = new Pages(rooms, mostImported);
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
        return send(path, origin, type, BodyPublishers.ofString(form)).statusCode();
    }

    /// What a form of these pages is answered, read as the page that it is or leads to.
    Document submit(String path, String form, int status) throws Exception {
        HttpResponse<String> answer =
                send(path, address(), "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        String to = answer.headers().firstValue("Location").orElse("");
        return to.isEmpty() ? Jsoup.parse(answer.body(), address() + path) : page(to);
    }

    HttpResponse<String> send(String path, String origin, String type, HttpRequest.BodyPublisher body)
            throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Content-Type", type)
                        .header("Origin", origin)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        pages.close();
        rooms.lookup().close();
        client.close();
    }
}
