package clew.net;

import static clew.net.Asking.ask;
import static clew.net.Asking.at;
import static clew.net.Asking.small;
import static clew.net.Asking.text;
import static clew.net.Asking.why;
import static org.assertj.core.api.Assertions.assertThat;

import clew.net.LocalServer.Asked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// What servers may do to us and we to them, against servers on this machine.
class WebTest {
    @Test
    void anEndlessBodyEndsSoonAfterTheCap() {
        AtomicLong sent = new AtomicLong();
        LocalServer.Site site = (asked, out) -> {
            out.write("HTTP/1.1 200 X\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            byte[] piece = new byte[16 * 1024];
            while (true) {
                out.write(piece);
                sent.addAndGet(piece.length);
            }
        };
        try (LocalServer server = new LocalServer(site)) {
            assertThat(why(ask(server, small("http://endless.example/")))).contains("larger than 64 KiB");
            assertThat(sent.get()).as("with what the sockets hold").isLessThan(16L * 1024 * 1024);
        }
    }

    @Test
    void aServerThatSendsAByteNowAndThenIsLeftAfterTheDeadline() {
        LocalServer.Site site = (asked, out) -> {
            out.write("HTTP/1.1 200 X\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        };
        try (LocalServer server = new LocalServer(site)) {
            assertThat(why(ask(server, small("http://slow.example/"))))
                    .contains("did not answer in full within 2 seconds");
        }
    }

    @Test
    void aCircleIsLeftWhereItClosesAndALongWayWhereItIsTooLong() {
        AtomicInteger asked = new AtomicInteger();
        LocalServer.Site site = (ask, out) -> {
            int times = asked.incrementAndGet();
            String next = ask.target().equals("/long") || ask.target().startsWith("/step") ? "/step" + times : "/one";
            LocalServer.answer(out, 302, "", "Location", ask.target().equals("/one") ? "/two" : next);
        };
        try (LocalServer server = new LocalServer(site)) {
            assertThat(why(ask(server, small("http://a.example/one")))).contains("round in a circle");
            assertThat(asked).as("each of the two twice").hasValue(4);
            assertThat(why(ask(server, small("http://a.example/long")))).contains("more than");
        }
    }

    @Test
    void whatIsPackedIsUnpackedOnceAndNotIfItBursts() throws IOException {
        byte[] packed = packed("good".getBytes(StandardCharsets.UTF_8));
        byte[] bomb = packed(new byte[32 * 1024 * 1024]);
        byte[] parts = repeated(packed(new byte[0]), 100_000);
        LocalServer.Site site = (asked, out) -> {
            switch (asked.target()) {
                case "/good" -> LocalServer.answer(out, 200, packed, "Content-Encoding", "gzip");
                case "/plain" -> LocalServer.answer(out, 200, "plain", "Content-Encoding", "gzip");
                case "/bomb" -> LocalServer.answer(out, 200, bomb, "Content-Encoding", "gzip");
                case "/two" ->
                    LocalServer.answer(
                            out,
                            200,
                            repeated(packed("good".getBytes(StandardCharsets.UTF_8)), 2),
                            "Content-Encoding",
                            "gzip");
                case "/parts" -> LocalServer.answer(out, 200, parts, "Content-Encoding", "gzip");
                case "/twice" -> LocalServer.answer(out, 200, packed, "Content-Encoding", "gzip, gzip");
                default -> LocalServer.answer(out, 200, new byte[] {31, (byte) 139, 8, 0}, "Content-Encoding", "gzip");
            }
        };
        try (LocalServer server = new LocalServer(site)) {
            assertThat(text(ask(server, small("http://a.example/good")))).isEqualTo("good");
            assertThat(text(ask(server, small("http://a.example/plain")))).isEqualTo("plain");
            assertThat(why(ask(server, Request.feed(at("http://a.example/bomb"), Validators.NONE))))
                    .contains("packed to burst");
            assertThat(text(ask(server, small("http://a.example/two")))).isEqualTo("goodgood");
            assertThat(why(ask(server, Request.feed(at("http://a.example/parts"), Validators.NONE))))
                    .contains("packed to burst");
            assertThat(why(ask(server, small("http://a.example/twice")))).contains("not asked for");
            assertThat(why(ask(server, small("http://a.example/cut")))).contains("broke off");
        }
    }

    private static byte[] repeated(byte[] bytes, int times) {
        ByteBuffer all = ByteBuffer.allocate(bytes.length * times);
        for (int i = 0; i < times; i++) {
            all.put(bytes);
        }
        return all.array();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void validatorsGoBackExactlyAndOnlyToWhoGaveThem() {
        String etag = "W/\"a b\t'ü%22\"";
        LocalServer.Site site = (asked, out) -> {
            if (asked.headers().containsKey("if-none-match")) {
                LocalServer.answer(out, 304, "", "Cache-Control", "max-age=600");
            } else {
                LocalServer.answer(out, 200, "x", "ETag", etag, "Last-Modified", "Sunday, 06-Nov-94 08:49:37 GMT");
            }
        };
        try (LocalServer server = new LocalServer(site)) {
            Answer.Found first = (Answer.Found) ask(server, Request.feed(at("http://a.example/f"), Validators.NONE));
            Answer again = ask(server, Request.feed(at("http://a.example/f"), first.state()));
            assertThat(again).isEqualTo(new Answer.Unchanged(Duration.ofMinutes(10)));
            Asked second = server.asked().get(1);
            assertThat(second.headers()).containsEntry("if-none-match", etag);
            assertThat(second.headers()).containsEntry("if-modified-since", "Sunday, 06-Nov-94 08:49:37 GMT");
            ask(server, Request.feed(at("http://b.example/f"), first.state()));
            assertThat(server.asked().get(2).headers()).doesNotContainKey("if-none-match");
            assertThat(second.headers().get("user-agent")).startsWith("Clew/");
        }
    }

    @Test
    void whoAsksToBeLeftAloneIsLeftAlone() {
        Instant now = Instant.parse("2025-03-01T10:00:00Z");
        LocalServer.Site site = (asked, out) -> {
            switch (asked.target()) {
                case "/seconds" -> LocalServer.answer(out, 429, "", "Retry-After", "7200");
                case "/date" -> LocalServer.answer(out, 503, "", "Retry-After", "Sat, 01 Mar 2025 15:00:00 GMT");
                default -> LocalServer.answer(out, 503, "", "Retry-After", "0");
            }
        };
        try (LocalServer server = new LocalServer(site);
                Web web =
                        new TestWeb().to(server).clock(InstantSource.fixed(now)).open()) {
            assertThat(web.get(small("http://a.example/seconds")))
                    .isInstanceOfSatisfying(
                            Answer.Later.class, l -> assertThat(l.until()).hasValue(now.plusSeconds(7200)));
            assertThat(web.get(small("http://a.example/other")))
                    .as("any page of that host")
                    .isInstanceOf(Answer.Later.class);
            assertThat(web.get(small("http://b.example/date")))
                    .isInstanceOfSatisfying(
                            Answer.Later.class,
                            l -> assertThat(l.until()).hasValue(Instant.parse("2025-03-01T15:00:00Z")));
            web.get(small("http://c.example/again"));
            assertThat(server.asked()).hasSize(3);
        }
    }

    @Test
    void oneHostIsAskedOneThingAtATime() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        LocalServer.Site site = (asked, out) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.sleep(20);
            now.decrementAndGet();
            if (asked.host().equals("b.example")) {
                LocalServer.answer(out, 302, "", "Location", "http://a.example/");
            } else {
                LocalServer.answer(out, 200, "x");
            }
        };
        AtomicInteger others = new AtomicInteger();
        try (LocalServer server = new LocalServer((asked, out) -> {
                    if (asked.host().equals("a.example")) {
                        site.answer(asked, out);
                    } else {
                        others.incrementAndGet();
                        LocalServer.answer(out, 302, "", "Location", "http://a.example/");
                    }
                });
                Web web = new TestWeb().to(server).open();
                var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                many.submit(() -> web.get(small("http://a.example/")));
                many.submit(() -> web.get(small("http://b.example/")));
            }
            many.close();
            assertThat(most).as("also by way of redirects").hasValue(1);
            assertThat(others).hasValue(10);
        }
    }

    @Test
    void robotsHaveASayForPagesOnly() throws IOException {
        LocalServer.Site site = (asked, out) -> {
            switch (asked.host() + asked.target()) {
                case "a.example/robots.txt" ->
                    LocalServer.answer(
                            out, 200, "User-agent: *\nDisallow: /\n\nUser-agent: clew\nDisallow: /no\nAllow: /no/but");
                case "none.example/robots.txt" -> LocalServer.answer(out, 404, "");
                case "ill.example/robots.txt" -> LocalServer.answer(out, 500, "");
                default -> LocalServer.answer(out, 200, "read");
            }
        };
        AtomicLong hours = new AtomicLong();
        InstantSource clock = () -> Instant.parse("2025-03-01T10:00:00Z").plus(Duration.ofHours(hours.get()));
        Wishes wishes = Wishes.inMemory();
        try (LocalServer server = new LocalServer(site);
                Web web = new TestWeb().to(server).clock(clock).wishes(wishes).open();
                Web after = new TestWeb().to(server).clock(clock).wishes(wishes).open()) {
            assertThat(text(web.get(Request.page(at("http://a.example/yes"), Validators.NONE))))
                    .isEqualTo("read");
            assertThat(text(web.get(Request.page(at("http://a.example/no/but"), Validators.NONE))))
                    .isEqualTo("read");
            assertThat(why(web.get(Request.page(at("http://a.example/no"), Validators.NONE))))
                    .contains("robots.txt");
            assertThat(text(web.get(Request.feed(at("http://a.example/no"), Validators.NONE))))
                    .isEqualTo("read");
            assertThat(text(web.get(Request.page(at("http://none.example/x"), Validators.NONE))))
                    .isEqualTo("read");
            assertThat(web.get(Request.page(at("http://ill.example/x"), Validators.NONE)))
                    .isInstanceOf(Answer.Refused.class);
            hours.set(23);
            web.get(Request.page(at("http://a.example/yes"), Validators.NONE));
            assertThat(why(after.get(Request.page(at("http://a.example/no"), Validators.NONE))))
                    .contains("robots.txt");
            assertThat(robots(server))
                    .as("asked once a day, also by a program that begins anew")
                    .isEqualTo(1);
            assertThat(wishes.robots("http://none.example"))
                    .map(Wishes.Robots::text)
                    .hasValue("");
            assertThat(wishes.robots("http://ill.example")).isEmpty();
            hours.set(24);
            web.get(Request.page(at("http://a.example/yes"), Validators.NONE));
            assertThat(robots(server)).isEqualTo(2);
        }
    }

    private static long robots(LocalServer server) {
        return server.asked().stream()
                .filter(a -> (a.host() + a.target()).equals("a.example/robots.txt"))
                .count();
    }

    @Test
    void aServerThatMakesNoSenseIsOneLine() {
        List<String> nonsense = List.of(
                "",
                "HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\nshort",
                "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/1.1 302 X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 302 X\r\nLocation: /\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 304 X\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 204 X\r\n\r\n",
                "HTTP/1.1 200 X\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\nx",
                "HTTP/1.1 200 X\r\nContent-Encoding: deflate\r\nContent-Length: 4\r\n\r\nxxxx");
        for (String bytes : nonsense) {
            LocalServer.Site site =
                    (Asked asked, OutputStream out) -> out.write(bytes.getBytes(StandardCharsets.UTF_8));
            try (LocalServer server = new LocalServer(site)) {
                assertThat(Optional.of(why(ask(server, small("http://odd.example/"))))
                                .filter(w ->
                                        w.contains("odd.example") && w.lines().count() == 1))
                        .as(bytes)
                        .isPresent();
            }
        }
    }
}
