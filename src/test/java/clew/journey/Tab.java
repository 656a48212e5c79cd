package clew.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A tab of the browser: what a person does in it, and what a watcher sees of it. Everything that the pages run
/// themselves is noticed, because the pages of Clew run nothing.
final class Tab implements AutoCloseable {
    private static final long PATIENCE = 30_000;
    /// Marks the scripts of the tests.
    private static final String OWN = "clew-test";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Chromium chromium;
    private final String session;
    private final String target;
    private final String context;
    private final Set<String> loaded = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> executions = new CopyOnWriteArrayList<>();

    Tab(Chromium chromium, String session, String target, String context) {
        this.chromium = chromium;
        this.session = session;
        this.target = target;
        this.context = context;
    }

    String session() {
        return session;
    }

    void watch() {
        for (String domain : List.of("Page", "Network", "Runtime", "Log", "Debugger", "DOM")) {
            call(domain + ".enable", Map.of());
        }
        call("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
        size(1440, 900);
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return chromium.call(session, method, parameters);
    }

    /// What the browser tells of this tab.
    void happened(String event, JsonNode told) {
        switch (event) {
            case "Page.lifecycleEvent" -> {
                if (told.get("name").asText().equals("load")
                        && told.get("frameId").asText().equals(target)) {
                    synchronized (loaded) {
                        loaded.add(told.get("loaderId").asText());
                        loaded.notifyAll();
                    }
                }
            }
            case "Network.requestWillBeSent" ->
                requests.add(told.get("request").get("url").asText());
            case "Log.entryAdded" -> {
                JsonNode entry = told.get("entry");
                if (entry.get("level").asText().equals("error")) {
                    complaints.add(
                            entry.get("text").asText() + " " + entry.path("url").asText());
                }
            }
            case "Runtime.consoleAPICalled" -> {
                if (Set.of("error", "assert").contains(told.get("type").asText())) {
                    complaints.add(told.get("args").toString());
                }
            }
            case "Runtime.exceptionThrown" ->
                complaints.add(told.get("exceptionDetails").toString());
            case "Debugger.scriptParsed" -> {
                if (!told.get("url").asText().equals(OWN)) {
                    executions.add("a script of " + told.get("url").asText() + " at line "
                            + told.get("startLine").asText());
                }
            }
            case "Page.javascriptDialogOpening" -> {
                executions.add("a dialog: " + told.get("message").asText());
                Thread.ofVirtual()
                        .start(() -> chromium.send(session, "Page.handleJavaScriptDialog", Map.of("accept", false)));
            }
            default -> {}
        }
    }

    /// Opens an address and waits until it is there.
    ///
    /// @return whether the tab shows it; not if the browser takes it for a download
    boolean open(String address) {
        JsonNode answer = call("Page.navigate", Map.of("url", address));
        if (answer.path("isDownload").asBoolean()
                || answer.path("errorText").asText().equals("net::ERR_ABORTED")) {
            return false;
        }
        if (answer.has("errorText")) {
            throw new IllegalStateException(
                    address + ": " + answer.get("errorText").asText());
        }
        if (answer.has("loaderId")) {
            await(() -> loaded.contains(answer.get("loaderId").asText()), address);
        }
        return true;
    }

    void open(Path file) {
        open(file.toUri().toString());
    }

    /// Does what leads to another page, and waits until that is there.
    void leaving(Runnable what) {
        int before = loaded.size();
        what.run();
        await(() -> loaded.size() > before, "the page that follows");
    }

    private void await(java.util.function.BooleanSupplier there, String what) {
        long end = System.currentTimeMillis() + PATIENCE;
        synchronized (loaded) {
            while (!there.getAsBoolean()) {
                try {
                    long left = end - System.currentTimeMillis();
                    if (left <= 0) {
                        throw new IllegalStateException(what + " did not load");
                    }
                    loaded.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /// What an expression gives in the page.
    JsonNode ask(String expression) {
        JsonNode answer = call(
                "Runtime.evaluate",
                Map.of(
                        "expression",
                        expression + "\n//# sourceURL=" + OWN,
                        "returnByValue",
                        true,
                        "awaitPromise",
                        true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.get("result").path("value");
    }

    /// What a function of the page gives for an argument.
    JsonNode ask(String function, Object argument) {
        return ask("(" + function + ")(" + JSON.valueToTree(argument) + ")");
    }

    /// The words of the page as they are seen.
    String text() {
        return ask("document.body.innerText").asText();
    }

    String address() {
        return ask("location.href").asText();
    }

    /// The width in pixels that pages are laid out for.
    void size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /// Light or dark, as a person sets it for the whole machine.
    void scheme(String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /// As on paper.
    void print(boolean paper) {
        call("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
        ask("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => drawn(0))))");
    }

    /// No name is resolved and nothing is reached, this machine neither.
    void offline() {
        call(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
    }

    /// Pages are read as if they had no Content-Security-Policy: what outsiders wrote must be text even so.
    void withoutPolicy() {
        call("Page.setBypassCSP", Map.of("enabled", true));
    }

    /// Presses a key that has no letter: `Tab`, `Enter`, `Escape`.
    void press(String key) {
        int code = switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Escape" -> 27;
            default -> throw new IllegalArgumentException(key);
        };
        Map<String, Object> down = new java.util.HashMap<>(Map.of(
                "type",
                key.equals("Enter") ? "keyDown" : "rawKeyDown",
                "key",
                key,
                "code",
                key,
                "windowsVirtualKeyCode",
                code));
        if (key.equals("Enter")) {
            down.put("text", "\r");
        }
        call("Input.dispatchKeyEvent", down);
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    /// Goes where a link leads, by the keyboard.
    void follow(String selector) {
        leaving(() -> {
            focus(selector);
            press("Enter");
        });
    }

    /// Presses a button that leaves the page where it is, by the keyboard.
    void choose(String selector) {
        focus(selector);
        press("Enter");
    }

    /// Chooses a file in a field for files.
    void bring(String selector, Path file) {
        JsonNode root = call("DOM.getDocument", Map.of());
        JsonNode field = call(
                "DOM.querySelector",
                Map.of("nodeId", root.get("root").get("nodeId").asInt(), "selector", selector));
        call("DOM.setFileInputFiles", Map.of("nodeId", field.get("nodeId").asInt(), "files", List.of(file.toString())));
    }

    /// Sets a field that is not written in letter by letter, such as a day.
    void set(String selector, String value) {
        focus(selector);
        ask("v => { document.activeElement.value = v; }", value);
    }

    /// Writes into a field instead of what is there.
    void fill(String selector, String text) {
        focus(selector);
        ask("document.activeElement.select()");
        type(text);
    }

    private void focus(String selector) {
        boolean found = ask("s => { const e = document.querySelector(s); if (e) e.focus(); return !!e; }", selector)
                .asBoolean();
        if (!found) {
            throw new IllegalStateException(address() + " has no " + selector);
        }
    }

    /// Writes where the focus is.
    void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    /// Every address that was asked for, whether or not the browser let it.
    List<String> requests() {
        return List.copyOf(requests);
    }

    /// Errors in the console, refusals by the policy among them.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// Scripts that pages brought and the browser began to run, and dialogs that opened.
    List<String> executions() {
        return List.copyOf(executions);
    }

    /// Forgets what was seen so far.
    void forget() {
        requests.clear();
        complaints.clear();
        executions.clear();
    }

    @Override
    public void close() {
        chromium.forget(this);
        chromium.call(null, "Target.disposeBrowserContext", Map.of("browserContextId", context));
    }
}
