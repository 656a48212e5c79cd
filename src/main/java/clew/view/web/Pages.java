package clew.view.web;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.brief.Brief;
import clew.brief.Versions;
import clew.item.Snapshot;
import clew.publish.Pictures;
import clew.thread.NarrativeThread;
import clew.thread.Threads;
import clew.view.Rooms;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.EndpointNotFound;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Serves the pages on this machine. Those that change anything take it from Clew's own pages only: [Forms].
public final class Pages implements AutoCloseable {
    /// Headers on every answer. The referrer is kept from other sites but not from these pages, since browsers that
    /// keep it from them do not say either that a form was sent from here.
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    /// What files brought in at once may weigh, in bytes.
    private static final long MOST_IMPORTED = 256L * 1024 * 1024;

    private static final Pattern THREAD = Pattern.compile("/t/([a-z0-9-]+)");

    private final Threads threads;
    private final Versions versions;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final byte[] style = (resource("clew.css") + Pictures.styles()).getBytes(StandardCharsets.UTF_8);
    private final String styleAddress = "/clew-" + Snapshot.hash(style).substring(0, 12) + ".css";
    private final Corrections corrections;
    private final FeedsPage feeds;
    private final BriefPages briefs;
    private final HistoryPages history;
    private final ItemPages kept;
    private final OpeningPage opening;
    private final ImportPage importing;
    private final WorkingPage working;
    private final SearchPage search;
    private @Nullable Javalin server;

    public Pages(Rooms rooms) {
        this(rooms, MOST_IMPORTED);
    }

    /// @param mostImported bytes of files that are taken at a time
    Pages(Rooms rooms, long mostImported) {
        this.threads = rooms.threads();
        this.versions = rooms.versions();
        this.feeds = new FeedsPage(this, rooms);
        this.corrections = new Corrections(this, versions, rooms.items(), rooms.works(), rooms.clock());
        this.briefs = new BriefPages(this, versions, this.feeds, corrections);
        this.search = new SearchPage(this, threads, versions, rooms.lookup());
        this.history = new HistoryPages(this, versions);
        this.kept = new ItemPages(this, rooms.items(), versions);
        this.opening = new OpeningPage(this, rooms);
        this.importing = new ImportPage(this, rooms, mostImported);
        this.working = new WorkingPage(this, rooms);
    }

    /// Starts serving on 127.0.0.1.
    ///
    /// @param port 0 for any free one
    /// @return the port
    /// @throws ClewException if the port is taken
    public int start(int port) {
        try {
            Javalin started = Javalin.create(this::configure);
            server = started;
            started.start("127.0.0.1", port);
            return started.port();
        } catch (JavalinBindException e) {
            throw new ClewException(
                    Kind.UNAVAILABLE, "port " + port + " is taken or not allowed; use another --port", e);
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.jetty.modifyServer(s -> s.setErrorHandler(new Unreadable()));
        config.routes.before(Pages::guard);
        config.routes.get("/", this::index);
        config.routes.get(
                styleAddress,
                c -> c.contentType("text/css; charset=utf-8")
                        .header("Cache-Control", "public, max-age=31536000, immutable")
                        .result(style));
        briefs.route(config);
        history.route(config);
        kept.route(config);
        search.route(config);
        feeds.route(config);
        corrections.route(config);
        opening.route(config);
        importing.route(config);
        working.route(config);
        config.routes.exception(EndpointNotFound.class, (e, c) -> failure(c, 404, "There is no page at this address."));
        config.routes.exception(NoVersion.class, (e, c) -> working.begin(c, e.thread));
        config.routes.exception(
                HttpResponseException.class, (e, c) -> failure(c, e.getStatus(), String.valueOf(e.getMessage())));
        config.routes.exception(ClewException.class, (e, c) -> failure(c, status(e.kind()), e.getMessage()));
        config.routes.exception(
                Exception.class, (e, c) -> failure(c, 500, "Something went wrong that should not have."));
    }

    /// Headers on every answer, and no answer to a name that is not this machine's (DNS rebinding).
    private static void guard(Context c) {
        HEADERS.forEach(c::header);
        String host = String.valueOf(c.host()).replaceFirst(":\\d+$", "");
        if (!host.equals("localhost") && !host.equals("127.0.0.1") && !host.equals("[::1]")) {
            throw new HttpResponseException(421, "This page is served to this machine only.", Map.of());
        }
    }

    private void index(Context c) {
        List<ThreadCard> cards = new ArrayList<>();
        for (NarrativeThread thread : threads.all()) {
            cards.add(new ThreadCard(thread, versions.latest(thread.slug()).orElse(null)));
        }
        page(c, "index.jte", Map.of("cards", cards, "frame", frame("Clew")));
    }

    static int number(@Nullable String given) {
        return given != null && given.matches("\\d{1,9}") ? Integer.parseInt(given) : 0;
    }

    static int status(Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case BAD_INPUT -> 400;
            default -> 500;
        };
    }

    NarrativeThread thread(Context c) {
        return threads.find(c.pathParam("slug")).orElseThrow(() -> new NotFoundResponse("There is no such thread."));
    }

    /// The latest version; where there is none, the page is shown that says what to do next.
    Brief latest(Context c) {
        NarrativeThread thread = thread(c);
        return versions.latest(thread.slug()).orElseThrow(() -> new NoVersion(thread));
    }

    /// The thread of a page has no version yet.
    private static final class NoVersion extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient NarrativeThread thread;

        NoVersion(NarrativeThread thread) {
            super(thread.slug() + " has no version", null, false, false);
            this.thread = thread;
        }
    }

    Brief version(Context c, String number) {
        String slug = thread(c).slug();
        return Optional.of(number)
                .filter(n -> n.matches("\\d{1,9}"))
                .flatMap(n -> versions.find(slug, Integer.parseInt(n)))
                .orElseThrow(() -> new NotFoundResponse("This thread has no version " + number + "."));
    }

    private void failure(Context c, int status, String line) {
        c.status(status);
        Frame frame = asked(c, status).map(t -> frame("Not here", t)).orElseGet(() -> frame("Not here"));
        page(c, "failure.jte", Map.of("status", status, "line", line, "frame", frame));
    }

    /// The thread under which something was asked for that is not there or cannot be done. Nothing is told of it where
    /// the one who asks was refused, nor looked up where the program failed.
    private Optional<NarrativeThread> asked(Context c, int status) {
        Matcher thread = THREAD.matcher(c.path());
        return (status == 404 || status == 400) && thread.lookingAt()
                ? threads.find(thread.group(1))
                : Optional.empty();
    }

    /// Of a page that belongs to no thread.
    Frame frame(String title) {
        return new Frame(title, styleAddress, null, 0);
    }

    Frame frame(String title, @Nullable Brief brief) {
        if (brief == null) {
            return frame(title);
        }
        return new Frame(title, styleAddress, brief.thread(), brief.version().number());
    }

    /// Of a page about a thread that may have no version yet.
    Frame frame(String title, NarrativeThread thread) {
        return new Frame(
                title,
                styleAddress,
                new Brief.Head(thread.slug(), thread.title(), thread.question(), thread.notice()),
                versions.latest(thread.slug()).map(b -> b.version().number()).orElse(0));
    }

    void page(Context c, String template, Map<String, Object> values) {
        StringOutput out = new StringOutput();
        templates.render(template, values, out);
        c.contentType("text/html; charset=utf-8").result(out.toString());
    }

    private static String resource(String name) {
        try (InputStream in = Pages.class.getResourceAsStream("/clew/view/web/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ClewException(Kind.FAILED, "the program was built without " + name, e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
        working.close();
    }

    /// A thread on the front page.
    ///
    /// @param latest its latest version, if it has one
    public record ThreadCard(
            NarrativeThread thread, @Nullable Brief latest) {}
}
