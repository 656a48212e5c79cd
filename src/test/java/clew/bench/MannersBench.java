package clew.bench;

import clew.bench.Bench.Refused;
import clew.bench.Bench.Wanted;
import clew.collect.Collector;
import clew.collect.Feeds;
import clew.collect.Followed;
import clew.collect.Standing;
import clew.feed.web.WebFeed;
import clew.net.LocalServer;
import clew.net.TestWeb;
import clew.net.Web;
import clew.store.Store;
import clew.thread.NarrativeThread;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Thirty simulated days with fifty restarts, half of them in the middle of what was going on, against a server that
/// keeps a book of every request: too early, without what it said of its state, two at once. First with three faults
/// built in, each of which the book has to show.
final class MannersBench {
    private static final Instant BEGIN = Instant.parse("2025-03-01T00:00:00Z");
    private static final int DAYS = 30;
    private static final int RESTARTS = 50;
    private static final int FEEDS_PER_HOST = 4;
    private static final Duration SHORTEST = Duration.ofMinutes(15);

    private MannersBench() {}

    static int run(Wanted wanted) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        Visit forgetful =
                new Visit(4, 30, new Random(1), feeds -> with(feeds, "followed", MannersBench::allDue), false);
        forgetful.run();
        figures.put("fault: forgets at a restart when feeds are due; early requests", forgetful.book.early);
        Visit blunt = new Visit(4, 0, new Random(1), feeds -> with(feeds, "due", MannersBench::unread), false);
        blunt.run();
        figures.put("fault: forgets validators; requests without any", blunt.book.unconditional);
        Visit hasty = new Visit(4, 0, new Random(1), UnaryOperator.identity(), true);
        hasty.run();
        figures.put("fault: two collectors at once; requests while another runs", hasty.book.atOnce);
        if (forgetful.book.early == 0 || blunt.book.unconditional == 0 || hasty.book.atOnce == 0) {
            wanted.report(figures);
            throw new Refused("the harness does not notice a fault that was built in");
        }
        Visit visit = new Visit(DAYS, RESTARTS, new Random(wanted.number("seed", 7)), UnaryOperator.identity(), false);
        visit.run();
        Book book = visit.book;
        figures.put("days", DAYS);
        figures.put("restarts", visit.restarts);
        figures.put("requests", book.requests);
        figures.put("answered 200 / 304", book.whole + " / " + book.unchanged);
        figures.put("asked to come later", book.later);
        figures.put("requests before Retry-After or the interval", book.early);
        figures.put("requests without validators after a 200", book.unconditional);
        figures.put("validators that are not byte for byte the server's", book.inexact);
        figures.put("requests while another to that host runs", book.atOnce);
        figures.put("requests after 410", book.afterGone);
        figures.put("items stored", visit.items);
        wanted.report(figures);
        return book.early + book.unconditional + book.inexact + book.atOnce + book.afterGone == 0 ? 0 : 1;
    }

    /// What is read when a program begins, all of it as due.
    private static Object allDue(Feeds feeds, Object[] arguments) {
        return feeds.followed().stream()
                .map(s -> new Standing(
                        s.location(),
                        s.movedTo(),
                        s.memory(),
                        BEGIN,
                        s.everySeconds(),
                        s.tried(),
                        s.good(),
                        s.trouble(),
                        s.brought()))
                .toList();
    }

    private static Object unread(Feeds feeds, Object[] arguments) {
        return feeds.due((Instant) arguments[0]).stream().map(Standing::unread).toList();
    }

    private interface Otherwise {
        Object answer(Feeds feeds, Object[] arguments);
    }

    private static Feeds with(Feeds feeds, String method, Otherwise otherwise) {
        return (Feeds) Proxy.newProxyInstance(
                Feeds.class.getClassLoader(), new Class<?>[] {Feeds.class}, (proxy, called, arguments) -> {
                    try {
                        return called.getName().equals(method)
                                ? otherwise.answer(feeds, arguments)
                                : called.invoke(feeds, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /// What the server knows and counts. Every method is called under its lock.
    private static final class Book {
        private final Map<String, Instant> notBefore = new LinkedHashMap<>();
        private final Map<String, List<String>> etags = new LinkedHashMap<>();
        private final Map<String, List<String>> dates = new LinkedHashMap<>();
        private final Map<String, Integer> running = new LinkedHashMap<>();
        private int requests;
        private int whole;
        private int unchanged;
        private int later;
        private int early;
        private int unconditional;
        private int inexact;
        private int atOnce;
        private int afterGone;
    }

    /// One run of days.
    private static final class Visit {
        private final Book book = new Book();
        private final int days;
        private final int wantedRestarts;
        private final Random chance;
        private final UnaryOperator<Feeds> fault;
        private final boolean doubled;
        private volatile Instant now = BEGIN;
        private int restarts;
        private int items;

        Visit(int days, int restarts, Random chance, UnaryOperator<Feeds> fault, boolean doubled) {
            this.days = days;
            this.wantedRestarts = restarts;
            this.chance = chance;
            this.fault = fault;
            this.doubled = doubled;
        }

        void run() throws Exception {
            try (Scratch scratch = Scratch.make();
                    LocalServer server = new LocalServer((asked, out) -> answer(asked, out))) {
                Instant end = BEGIN.plus(Duration.ofDays(days));
                Duration between = wantedRestarts == 0
                        ? Duration.ofDays(days + 1)
                        : Duration.ofDays(days).dividedBy(wantedRestarts + 1);
                while (now.isBefore(end)) {
                    boolean hard = chance.nextBoolean() && now.isAfter(BEGIN.plus(Duration.ofDays(1)));
                    live(scratch, server, now.plus(between), hard, end);
                    restarts++;
                }
                restarts--;
            }
        }

        /// From one start of the program to its end.
        private void live(Scratch scratch, LocalServer server, Instant until, boolean hard, Instant end)
                throws Exception {
            try (Store store = Store.open(scratch.folder(), null)) {
                if (store.threads().all().isEmpty()) {
                    follow(store);
                }
                Feeds feeds = fault.apply(store.feeds());
                try (Web web = web(server, store);
                        Web second = web(server, store);
                        Collector one = collector(feeds, store, web);
                        Collector two = collector(feeds, store, second)) {
                    if (doubled) {
                        // Two that do not know of each other, each with the same feeds.
                        Collector.Started a = one.start(s -> true, (s, n) -> {});
                        collector(with(store.feeds(), "followed", MannersBench::allDue), store, second)
                                .start(s -> true, (s, n) -> {})
                                .await();
                        a.await();
                    }
                    while (now.isBefore(until) && now.isBefore(end)) {
                        one.start(s -> true, (s, n) -> {}).await();
                        Instant next = store.feeds().nextDue().orElse(end);
                        Instant soon = now.plusSeconds(60 + chance.nextInt(600));
                        now = next.isAfter(soon) && chance.nextInt(4) > 0 ? next : soon;
                    }
                    if (hard) {
                        one.start(s -> true, (s, n) -> {});
                        Thread.sleep(chance.nextInt(20));
                    }
                }
                items = store.items().count("m");
            }
        }

        private void follow(Store store) {
            store.threads().open(new NarrativeThread("m", "M", "M?", List.of(), List.of(), ""));
            for (Kind kind : Kind.values()) {
                for (int i = 0; i < FEEDS_PER_HOST; i++) {
                    String host = kind.name().toLowerCase(java.util.Locale.ROOT) + ".example";
                    store.feeds().follow(new Followed("m", "", "http://" + host + "/" + i), now);
                }
            }
        }

        private Web web(LocalServer server, Store store) {
            return new TestWeb()
                    .to(server)
                    .wishes(store.wishes())
                    .clock(() -> now)
                    .open();
        }

        private Collector collector(Feeds feeds, Store store, Web web) {
            return new Collector(feeds, List.of(new WebFeed(web, List.of(new LineReader()))), () -> now);
        }

        private void answer(LocalServer.Asked asked, java.io.OutputStream out) throws Exception {
            Kind kind = Kind.valueOf(asked.host().replace(".example", "").toUpperCase(java.util.Locale.ROOT));
            Answering answering;
            synchronized (book) {
                book.atOnce += book.running.merge(asked.host(), 1, Integer::sum) > 1 ? 1 : 0;
                answering = answering(kind, asked);
            }
            Thread.sleep(doubled ? 100 : 2);
            synchronized (book) {
                book.running.merge(asked.host(), -1, Integer::sum);
            }
            LocalServer.answer(out, answering.status, answering.body, answering.headers.toArray(String[]::new));
        }

        private record Answering(int status, String body, List<String> headers) {}

        private Answering answering(Kind kind, LocalServer.Asked asked) {
            String address = asked.address();
            book.requests++;
            boolean redirected = kind == Kind.REDIRECTING && !asked.target().contains("real");
            if (now.isBefore(book.notBefore.getOrDefault(address, BEGIN))
                    || now.isBefore(book.notBefore.getOrDefault(asked.host(), BEGIN))) {
                book.early++;
            }
            book.notBefore.put(address, now.plus(SHORTEST));
            if (redirected) {
                return new Answering(302, "", List.of("Location", "/real" + asked.target()));
            }
            long hour = Duration.between(BEGIN, now).toHours();
            if (kind == Kind.GOING && hour > 10 * 24) {
                book.afterGone += book.notBefore.containsKey("gone " + address) ? 1 : 0;
                book.notBefore.put("gone " + address, now);
                return new Answering(410, "", List.of());
            }
            if (kind == Kind.FAILING && hour % 48 < 12) {
                return new Answering(500, "", List.of());
            }
            if (kind == Kind.LIMITING && hour % 5 == 0) {
                return later(asked, 429, Long.toString(Duration.ofHours(9).toSeconds()), Duration.ofHours(9));
            }
            if (kind == Kind.RESTING && hour % 30 < 3) {
                Duration wait = Duration.ofHours(30);
                String date = java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        now.plus(wait).atOffset(java.time.ZoneOffset.UTC));
                return later(asked, 503, date, wait.minusSeconds(1));
            }
            return content(kind, asked, hour / kind.hours);
        }

        private Answering later(LocalServer.Asked asked, int status, String header, Duration wait) {
            book.later++;
            book.notBefore.put(asked.host(), now.plus(wait));
            return new Answering(status, "", List.of("Retry-After", header));
        }

        private Answering content(Kind kind, LocalServer.Asked asked, long edition) {
            String address = asked.address();
            String etag = kind.etag ? "W/\"" + asked.target() + " é\t" + edition + "\"" : null;
            String date = kind.date ? "edition " + edition + " of  no known form" : null;
            String ifNone = asked.headers().get("if-none-match");
            String ifSince = asked.headers().get("if-modified-since");
            List<String> before = book.etags.computeIfAbsent(address, a -> new ArrayList<>());
            List<String> days = book.dates.computeIfAbsent(address, a -> new ArrayList<>());
            boolean answeredBefore = !before.isEmpty() || !days.isEmpty();
            book.unconditional += answeredBefore && ifNone == null && ifSince == null ? 1 : 0;
            book.inexact += ifNone != null && !before.contains(ifNone) ? 1 : 0;
            book.inexact += ifSince != null && !days.contains(ifSince) ? 1 : 0;
            if (etag != null ? etag.equals(ifNone) : date != null && date.equals(ifSince)) {
                book.unchanged++;
                return new Answering(304, "", List.of("Cache-Control", "max-age=60"));
            }
            book.whole++;
            List<String> headers = new ArrayList<>(List.of("Content-Type", "text/x-lines"));
            if (etag != null) {
                before.add(etag);
                headers.addAll(List.of("ETag", etag));
            }
            if (date != null) {
                days.add(date);
                headers.addAll(List.of("Last-Modified", date));
            }
            StringBuilder lines = new StringBuilder();
            for (long e = Math.max(0, edition - 5); e <= edition; e++) {
                lines.append("item ").append(e).append(" of ").append(address).append('\n');
            }
            return new Answering(200, lines.toString(), headers);
        }
    }

    /// How a host behaves.
    private enum Kind {
        BUSY(true, false, 1),
        QUIET(true, true, 24 * 7),
        DATED(false, true, 12),
        LIMITING(true, false, 3),
        RESTING(true, true, 6),
        REDIRECTING(true, false, 8),
        FAILING(true, false, 8),
        GOING(true, true, 8);

        private final boolean etag;
        private final boolean date;
        private final int hours;

        Kind(boolean etag, boolean date, int hours) {
            this.etag = etag;
            this.date = date;
            this.hours = hours;
        }
    }
}
