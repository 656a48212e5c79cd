package clew.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Asks servers of a test, and says what came of it.
final class Asking {
    private static final Limits SMALL = new Limits(64 * 1024, Duration.ofSeconds(2), 5);

    private Asking() {}

    static Address at(String written) {
        return Address.parse(written).orElseThrow();
    }

    static Request small(String address) {
        return new Request(at(address), Validators.NONE, SMALL, "*/*", false);
    }

    static Answer ask(LocalServer server, Request request) {
        try (Web web = new TestWeb().to(server).open()) {
            return web.get(request);
        }
    }

    static String why(Answer answer) {
        return switch (answer) {
            case Answer.Failed f -> f.why();
            case Answer.Refused r -> r.why();
            case Answer.Barred b -> b.why();
            case Answer.Later l -> l.why();
            case Answer.Gone g -> g.why();
            default -> throw new AssertionError("not expected: " + answer);
        };
    }

    static String text(Answer answer) throws IOException {
        assertThat(answer).isInstanceOf(Answer.Found.class);
        try (Body body = ((Answer.Found) answer).body()) {
            return new String(body.bytes(), StandardCharsets.UTF_8);
        }
    }
}
