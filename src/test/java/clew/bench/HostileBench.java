package clew.bench;

import clew.bench.Bench.Refused;
import clew.bench.Bench.Wanted;
import clew.feed.Feed;
import clew.feed.FetchResult;
import clew.feed.file.JsonLines;
import clew.item.Intake;
import clew.item.Items.ItemWithSnapshots;
import clew.item.Page;
import clew.item.Snapshot;
import clew.net.Address;
import clew.net.Answer;
import clew.net.LocalServer;
import clew.net.Request;
import clew.net.TestWeb;
import clew.net.Validators;
import clew.net.Web;
import clew.store.Store;
import clew.thread.NarrativeThread;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// Predictions for the parts of the `hostile` suite that are about fetching and storing: who is dialled, how addresses
/// are read, what is taken as JSON, what comes back of strings. The bombs have [BombsBench].
final class HostileBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HostileBench() {}

    static int run(Wanted wanted) throws Exception {
        Path data = wanted.data("../shared/bench/hostile");
        List<ObjectNode> out = new ArrayList<>();
        List<JsonNode> ssrf = rows(data.resolve("ssrf.jsonl"));
        long careless = blockedButFetched(ssrf, ssrf(ssrf, false));
        System.out.println("with the guard switched off: " + careless + " addresses are fetched that must not be");
        if (careless < 100) {
            throw new Refused("the harness does not notice a guard that is switched off");
        }
        out.addAll(ssrf(ssrf, true));
        rows(data.resolve("urls.jsonl")).forEach(r -> out.add(url(r)));
        out.addAll(json(data));
        out.addAll(strings(rows(data.resolve("strings.jsonl"))));
        List<String> lines = out.stream().map(ObjectNode::toString).toList();
        Files.write(wanted.out(), lines);
        System.out.println(lines.size() + " predictions");
        return 0;
    }

    static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }

    private static ObjectNode prediction(String part, JsonNode row) {
        return JSON.createObjectNode().put("part", part).put("id", row.get("id").asText());
    }

    private static long blockedButFetched(List<JsonNode> cases, List<ObjectNode> predictions) {
        long fetched = 0;
        for (int i = 0; i < cases.size(); i++) {
            boolean block = cases.get(i).get("expect").asText().equals("block");
            fetched += block && predictions.get(i).get("allowed").asBoolean() ? 1 : 0;
        }
        return fetched;
    }

    private static List<ObjectNode> ssrf(List<JsonNode> cases, boolean guarded) {
        HeldCertificate held = new HeldCertificate.Builder().build();
        HandshakeCertificates shown =
                new HandshakeCertificates.Builder().heldCertificate(held).build();
        JsonNode[] now = new JsonNode[1];
        List<ObjectNode> predictions = new ArrayList<>();
        try (LocalServer plain = new LocalServer((asked, out) -> stub(now[0], "http", asked, out));
                LocalServer tls =
                        new LocalServer((asked, out) -> stub(now[0], "https", asked, out), shown.sslContext())) {
            for (JsonNode row : cases) {
                now[0] = row;
                Set<String> connected = new TreeSet<>();
                Map<String, Integer> questions = new HashMap<>();
                TestWeb test = new TestWeb()
                        .trustingAll()
                        .names(host -> answers(row, host, questions))
                        .line(address -> {
                            connected.add(address.getAddress().getHostAddress());
                            return address.getPort() == 443 ? tls.address() : plain.address();
                        });
                try (Web web = (guarded ? test : test.unguarded()).open()) {
                    boolean allowed = Address.parse(row.get("url").asText())
                            .map(a -> web.get(Request.feed(a, Validators.NONE)) instanceof Answer.Found)
                            .orElse(false);
                    ObjectNode prediction = prediction("ssrf", row).put("allowed", allowed);
                    connected.forEach(prediction.putArray("connected")::add);
                    predictions.add(prediction);
                }
            }
        }
        return predictions;
    }

    /// One list of addresses for each question, in turn, the last one again.
    static List<String> answers(JsonNode row, String host, Map<String, Integer> questions) throws UnknownHostException {
        JsonNode lists = row.path("dns").path(host);
        if (lists.isMissingNode()) {
            throw new UnknownHostException(host);
        }
        int question = questions.merge(host, 1, Integer::sum) - 1;
        List<String> answer = new ArrayList<>();
        lists.get(Math.min(question, lists.size() - 1)).forEach(a -> answer.add(a.asText()));
        return answer;
    }

    private static void stub(JsonNode row, String scheme, LocalServer.Asked asked, OutputStream out)
            throws IOException {
        String address = scheme + "://" + asked.headers().get("host") + asked.target();
        for (JsonNode r : row.path("redirects")) {
            if (r.get("from").asText().equals(address)) {
                String[] header = r.has("location")
                        ? new String[] {"Location", r.get("location").asText()}
                        : r.has("refresh")
                                ? new String[] {"Refresh", r.get("refresh").asText()}
                                : new String[0];
                LocalServer.answer(out, r.get("status").asInt(), "", header);
                return;
            }
        }
        LocalServer.answer(out, 200, "");
    }

    private static ObjectNode url(JsonNode row) {
        JsonNode base = row.path("base");
        String read =
                TestWeb.read(row.get("input").asText(), base.isNull() || base.isMissingNode() ? null : base.asText());
        ObjectNode prediction = prediction("urls", row);
        return read == null ? prediction.put("failure", true) : prediction.put("href", read);
    }

    /// Each file as a field that Clew keeps but does not know, in one line of an import. A line end inside becomes a
    /// tab, which is as good or bad in the same places.
    private static List<ObjectNode> json(Path data) throws IOException {
        List<ObjectNode> predictions = new ArrayList<>();
        Path line = Files.createTempFile("clew-hostile", ".jsonl");
        for (JsonNode row : rows(data.resolve("json.jsonl"))) {
            byte[] bytes = Files.readAllBytes(
                    data.resolve(row.path("file").asText("json/" + row.get("id").asText())));
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = bytes[i] == '\n' || bytes[i] == '\r' ? (byte) '\t' : bytes[i];
            }
            var all = new ByteArrayOutputStream();
            all.write("{\"title\":\"t\",\"kept\":".getBytes(StandardCharsets.UTF_8));
            all.write(bytes);
            all.write('}');
            Files.write(line, all.toByteArray());
            boolean accepted =
                    new JsonLines().read(new Feed("hostile", line.toString())) instanceof FetchResult.Fetched;
            predictions.add(prediction("json", row).put("accepted", accepted));
        }
        Files.delete(line);
        return predictions;
    }

    /// Each string as the text of an item, stored and read back as the snapshot that pages show.
    private static List<ObjectNode> strings(List<JsonNode> rows) throws IOException {
        List<ObjectNode> predictions = new ArrayList<>();
        Path folder = Files.createTempDirectory("clew-hostile");
        Path file = folder.resolve("items.jsonl");
        try (Store store = Store.open(folder, null)) {
            store.threads().open(new NarrativeThread("s", "S", "S?", List.of(), List.of(), ""));
            for (JsonNode row : rows) {
                String text = row.get("text").asText();
                Files.writeString(
                        file, JSON.createObjectNode().put("title", "t").put("text", text) + "\n");
                String back = "";
                if (new JsonLines().read(new Feed("hostile", file.toString())) instanceof FetchResult.Fetched f) {
                    ItemWithSnapshots item =
                            new Intake(Instant.EPOCH).take(f.entries().getFirst());
                    store.items().add("s", List.of(item));
                    Optional<Snapshot> page = store.items().snapshot(item.item().page());
                    back = page.map(Snapshot::text)
                            .map(p -> p.substring(Page.body(p)))
                            .orElse("");
                }
                predictions.add(prediction("strings", row).put("text", back));
            }
        }
        return predictions;
    }
}
