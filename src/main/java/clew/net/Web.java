package clew.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Fetches. The one way to the web for every room; safe for use by several threads.
///
/// Every request dials anew through [Dialer], so every one of them is checked; a redirect is a request of its own.
/// Nobody is asked for two things at once.
public final class Web implements AutoCloseable {
    /// The name that `robots.txt` may speak of.
    static final String NAME = "Clew";

    private static final String AGENT = NAME + "/0.1.0 (reads feeds and pages for its user%s)";
    /// How long to leave a host alone that asks for it without saying how long.
    private static final Duration UNSAID = Duration.ofHours(1);

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Reach reach;
    private final Dialer dialer;
    private final OkHttpClient client;
    private final String agent;
    private final Turns turns;
    private final Robots robots;
    private final Replies replies;
    private final Wishes wishes;
    private final InstantSource clock;

    /// @param reach what may be reached besides the public internet
    /// @param contact where the person can be written to, told to every server; empty if not to be told
    /// @param wishes what hosts ask of us
    public Web(Reach reach, String contact, Wishes wishes, InstantSource clock) {
        this(
                reach,
                new Dialer(reach),
                contact,
                wishes,
                clock,
                new Turns(Turns.Ticks.SYSTEM),
                new OkHttpClient.Builder());
    }

    /// @param turns who is asked when
    /// @param base the client with what tests need of their own, such as certificates
    Web(
            Reach reach,
            Dialer dialer,
            String contact,
            Wishes wishes,
            InstantSource clock,
            Turns turns,
            OkHttpClient.Builder base) {
        this.turns = turns;
        this.reach = reach;
        this.dialer = dialer;
        this.agent = AGENT.formatted(contact.isBlank() ? "" : "; " + contact.replaceAll("[^\\x20-\\x7e]", ""));
        this.replies = new Replies(clock);
        this.wishes = wishes;
        this.clock = clock;
        this.robots = new Robots(this, wishes, clock);
        this.client = base.dns(dialer)
                .socketFactory(dialer)
                .proxy(proxy(reach.proxy()))
                .proxyAuthenticator(Authenticator.NONE)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .fastFallback(false)
                // No line is used twice, and of a body over HTTP/2 sixteen megabytes would be taken in unread.
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionSpecs(List.of(ConnectionSpec.COMPATIBLE_TLS, ConnectionSpec.CLEARTEXT))
                .connectTimeout(CONNECT)
                .addNetworkInterceptor(chain -> Replies.withoutInvitation(chain.proceed(chain.request())))
                .build();
    }

    private static Proxy proxy(@Nullable String proxy) {
        if (proxy == null) {
            return Proxy.NO_PROXY;
        }
        int colon = proxy.lastIndexOf(':');
        return new Proxy(
                Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved(
                        proxy.substring(0, colon).replaceAll("[\\[\\]]", ""),
                        Integer.parseInt(proxy.substring(colon + 1))));
    }

    /// Asks, follows redirects, and reads the body whole. Never throws for what a server does.
    public Answer get(Request request) {
        Address at = request.address();
        Duration left = request.limits().time();
        boolean forGood = true;
        Map<String, Integer> asked = new HashMap<>();
        for (int hop = 0; hop <= request.limits().redirects(); hop++) {
            if (request.robot() && !robots.allow(at)) {
                return new Answer.Refused(at.host() + " asks programs not to read " + at.shown() + " (robots.txt)");
            }
            if (asked.merge(at.toString(), 1, Integer::sum) > 2) {
                // We keep no cookies: who did not know us the second time will not know us the third.
                return new Answer.Refused(at.host() + " sends us round in a circle; correct the address");
            }
            Timed<Step> step = step(request, at, left);
            switch (step.value) {
                case Step.Done(Answer answer) -> {
                    return hop == 0 ? answer : afterRedirect(answer, forGood);
                }
                case Step.Onward onward
                when request.posts() -> {
                    return new Answer.Refused(at.host() + " sends us on, which an interface should not");
                }
                case Step.Onward onward -> {
                    Optional<Address> next = at.resolve(onward.reference());
                    if (next.isEmpty()) {
                        return new Answer.Refused(at.host() + " sends us on to what is not a web address: "
                                + Replies.shown(onward.reference()));
                    }
                    forGood &= onward.forGood();
                    at = next.get();
                    left = left.minus(step.took);
                }
            }
        }
        return new Answer.Refused(
                at.host() + " sends us on more than " + request.limits().redirects() + " times; correct the address");
    }

    private static Answer afterRedirect(Answer answer, boolean forGood) {
        return switch (answer) {
            case Answer.Found f -> new Answer.Found(f.body(), f.contentType(), f.at(), forGood, f.state(), f.fresh());
            // Somebody was asked, and sent us where we do not go.
            case Answer.Barred barred -> new Answer.Refused(barred.why());
            default -> answer;
        };
    }

    /// What an address said, or where it sends us.
    sealed interface Step {
        record Done(Answer answer) implements Step {}

        record Onward(String reference, boolean forGood) implements Step {}
    }

    private record Timed<T>(T value, Duration took) {}

    private Timed<Step> step(Request request, Address at, Duration left) {
        try {
            return turns.at(at.host(), request.pause(), () -> {
                        long begun = System.nanoTime();
                        Step step = exchange(request, at, left);
                        return new Timed<>(step, Duration.ofNanos(System.nanoTime() - begun));
                    })
                    .orElseGet(() -> failed(at.host() + " is still busy with what we asked before"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("stopped");
        }
    }

    private static Timed<Step> failed(String why) {
        return new Timed<>(new Step.Done(new Answer.Failed(why)), Duration.ZERO);
    }

    private Step exchange(Request request, Address at, Duration left) {
        if (left.isNegative() || left.isZero()) {
            return new Step.Done(Trouble.tooSlow(at, request.limits()));
        }
        Optional<Instant> rest = wishes.until(at.host()).filter(u -> u.isAfter(clock.instant()));
        if (rest.isPresent()) {
            return new Step.Done(new Answer.Later(at.host() + " asked us to come later", rest));
        }
        long end = System.nanoTime() + left.toNanos();
        try {
            requireTarget(at);
            // A pool each, as no line is used twice: in one for all, each call would look through the lines of the
            // others.
            Call call = client.newBuilder()
                    .readTimeout(request.limits().silence())
                    .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                    .build()
                    .newCall(headers(request, at));
            call.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
            try (Response response = call.execute()) {
                return read(response, call, request, at);
            }
        } catch (IOException e) {
            boolean late = System.nanoTime() - end >= 0;
            return new Step.Done(late ? Trouble.tooSlow(at, request.limits()) : Trouble.of(e, at, request.limits()));
        }
    }

    /// Breaks the line when done, because what was not read would else be read and thrown away for a while.
    private Step read(Response response, Call call, Request request, Address at) throws IOException {
        try {
            Step step = replies.read(response, request, at);
            if (step instanceof Step.Done(Answer.Later later)) {
                wishes.rest(
                        at.host(), later.until().orElseGet(() -> clock.instant().plus(UNSAID)));
            }
            return step;
        } finally {
            call.cancel();
        }
    }

    /// Through a proxy, the address dialled is the proxy's, so the target is looked at before. A name that cannot be
    /// looked up here is left to the proxy, as behind many walls no name can.
    private void requireTarget(Address at) throws IOException {
        if (reach.proxy() == null || reach.names(at.host(), at.url().port())) {
            return;
        }
        try {
            for (java.net.InetAddress address : dialer.lookup(at.host())) {
                dialer.require(at.host(), address);
            }
        } catch (NotAllowed e) {
            throw e;
        } catch (java.net.UnknownHostException e) {
            // left to the proxy
        }
    }

    private okhttp3.Request headers(Request request, Address at) {
        HttpUrl url = at.url();
        Address first = request.address();
        okhttp3.Request.Builder headers = new okhttp3.Request.Builder()
                .url(url)
                .header("User-Agent", agent)
                .header("Accept", request.accept())
                .header("Accept-Encoding", "gzip, deflate");
        if (at.origin().equals(first.origin()) && !first.url().username().isEmpty()) {
            headers.header(
                    "Authorization",
                    Credentials.basic(first.url().username(), first.url().password(), StandardCharsets.UTF_8));
        }
        Request.Call call = request.call();
        if (call != null && at.origin().equals(first.origin())) {
            call.headers().forEach(headers::header);
            if (call.body() != null) {
                headers.post(RequestBody.create(call.body().getBytes(StandardCharsets.UTF_8)));
            }
        }
        Validators last = request.last();
        if (at.toString().equals(last.of())) {
            okhttp3.Headers.Builder exact = headers.build().headers().newBuilder();
            if (last.etag() != null) {
                exact.addUnsafeNonAscii("If-None-Match", last.etag());
            }
            if (last.lastModified() != null) {
                exact.addUnsafeNonAscii("If-Modified-Since", last.lastModified());
            }
            headers.headers(exact.build());
        }
        return headers.build();
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
    }
}
