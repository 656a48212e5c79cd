package clew.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The Chromium of this machine, without a window, asked over its own debugger protocol. It resolves no name but this
/// machine's.
final class Chromium implements AutoCloseable {
    private static final int PATIENCE = 30;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANNOUNCED = "DevTools listening on ";

    private final Path profile;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Tab> tabs = new ConcurrentHashMap<>();

    private Chromium(Path program) throws IOException {
        profile = Files.createTempDirectory("clew-chromium");
        process = new ProcessBuilder(command(program, profile))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(announced()), new Ear())
                .join();
    }

    /// Where Chromium is: what `CLEW_CHROMIUM` says, else under one of its names on the path.
    static Optional<Path> found() {
        String set = System.getenv("CLEW_CHROMIUM");
        if (set != null && !set.isBlank()) {
            return Optional.of(Path.of(set)).filter(Files::isExecutable);
        }
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator));
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> folders.stream().map(f -> Path.of(f, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program) {
        try {
            return new Chromium(program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path program, Path profile) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
                // Frames of other sites stay in the tab's process, so that their requests are seen too.
                "--disable-site-isolation-trials",
                "--disable-features=IsolateOrigins,site-per-process,Translate,MediaRouter,OptimizationHints",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-gpu",
                "--disable-sync",
                "--no-first-run"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--no-sandbox");
        }
        command.add("about:blank");
        return command;
    }

    /// The address of the debugger, which Chromium says when it is ready; what it says later is not kept.
    private String announced() throws IOException {
        BufferedReader said = process.errorReader();
        List<String> before = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(ANNOUNCED)) {
                Thread.ofVirtual().start(() -> said.lines().forEach(l -> {}));
                return line.substring(ANNOUNCED.length()).strip();
            }
            before.add(line);
        }
        throw new IOException("Chromium ended before it was ready: " + String.join("; ", before));
    }

    /// A new tab, with nothing remembered of other tabs.
    Tab tab() {
        String context = call(null, "Target.createBrowserContext", Map.of("disposeOnDetach", true))
                .get("browserContextId")
                .asText();
        String target = call(null, "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                .get("targetId")
                .asText();
        String session = call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        call(null, "Browser.setDownloadBehavior", Map.of("behavior", "deny", "browserContextId", context));
        Tab tab = new Tab(this, session, target, context);
        tabs.put(session, tab);
        tab.watch();
        return tab;
    }

    void forget(Tab tab) {
        tabs.remove(tab.session());
    }

    /// Asks and waits for the answer.
    ///
    /// @param session of a tab, or `null` for the browser itself
    JsonNode call(String session, String method, Map<String, ?> parameters) {
        try {
            return send(session, method, parameters).get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Asks without waiting.
    CompletableFuture<JsonNode> send(String session, String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        synchronized (socket) {
            socket.sendText(message.toString(), true).join();
        }
        return answer;
    }

    private void heard(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    waiting.remove(message.get("id").asInt());
            if (message.has("error")) {
                answer.completeExceptionally(new IllegalStateException(
                        message.get("error").get("message").asText()));
            } else {
                answer.complete(message.get("result"));
            }
            return;
        }
        Tab tab = tabs.get(message.path("sessionId").asText());
        if (tab != null) {
            tab.happened(message.get("method").asText(), message.get("params"));
        }
    }

    @Override
    public void close() {
        try {
            send(null, "Browser.close", Map.of());
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            client.shutdownNow();
            try (Stream<Path> left = Files.walk(profile)) {
                left.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                try {
                    JsonNode message = JSON.readTree(part.toString());
                    part.setLength(0);
                    heard(message);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            from.request(1);
            return null;
        }
    }
}
