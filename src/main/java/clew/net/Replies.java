package clew.net;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Reads what a server replied.
final class Replies {
    private static final int NOT_MODIFIED = 304;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int FORBIDDEN = 403;
    private static final int MOST_SAID = 64 * 1024;
    private static final long SURELY_A_MOMENT = 1_000_000_000;
    private static final Duration LONGEST_WAIT = Duration.ofDays(365);
    private static final int SHOWN = 120;
    private static final Pattern REFRESH = Pattern.compile(
            "\\s*[\\d.]*\\s*[;,]?\\s*(?:url\\s*=\\s*)?(?:\"([^\"]*)\"|'([^']*)'|(.*))", Pattern.CASE_INSENSITIVE);

    private static final int MOST_LARGE = 4;

    private final InstantSource clock;
    private final Semaphore large = new Semaphore(MOST_LARGE, true);

    Replies(InstantSource clock) {
        this.clock = clock;
    }

    /// A refusal that invites to ask again at once is taken as one that does not: the client would do so by itself.
    static Response withoutInvitation(Response response) {
        return "0".equals(response.header("Retry-After"))
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    Web.Step read(Response response, Request request, Address at) throws IOException {
        int status = response.code();
        return switch (status) {
            case 301, 302, 303, 307, 308 -> onward(response, at);
            case 200, 203 -> {
                Optional<String> onward = refresh(response, at);
                yield onward.isPresent()
                        ? new Web.Step.Onward(onward.get(), false)
                        : done(found(response, request, at));
            }
            case NOT_MODIFIED -> done(unchanged(response, at));
            case GONE -> done(new Answer.Gone(at.shown() + " is gone for good, says its server (410)"));
            default -> done(unhappy(response, request, at));
        };
    }

    private static Web.Step onward(Response response, Address at) {
        String location = response.header("Location");
        return location == null
                ? done(new Answer.Failed(at.host() + " sends us on without saying where"))
                : new Web.Step.Onward(location, response.code() == 301 || response.code() == 308);
    }

    private Answer unchanged(Response response, Address at) {
        okhttp3.Request asked = response.request();
        return asked.header("If-None-Match") != null || asked.header("If-Modified-Since") != null
                ? new Answer.Unchanged(fresh(response))
                : new Answer.Failed(at.host() + " says that nothing changed, but was not asked");
    }

    private static Web.Step done(Answer answer) {
        return new Web.Step.Done(answer);
    }

    private Answer unhappy(Response response, Request request, Address at) throws IOException {
        int status = response.code();
        Optional<Instant> until = retryAfter(response.headers()).or(() -> spent(response));
        if (status == TOO_MANY || (until.isPresent() && status >= 400)) {
            return new Answer.Later(at.host() + " asks us to come later (" + status + ")", until);
        }
        return new Answer.Failed(
                switch (status) {
                    case 204, 205 -> at.shown() + " is empty";
                    case 401, 407 -> at.host() + " wants a name and a password (" + status + ")";
                    case 402, 403, 451 -> at.host() + " does not let us read " + at.shown() + " (" + status + ")";
                    case 404 -> "there is nothing at " + at.shown() + " (404)";
                    default ->
                        status >= 500
                                ? at.host() + " has trouble of its own (" + status + ")"
                                : at.host() + " answers with status " + status;
                },
                status,
                request.call() == null ? new byte[0] : said(response));
    }

    /// The beginning of what it says.
    private static byte[] said(Response response) throws IOException {
        String encoding = String.join(",", response.headers().values("Content-Encoding"));
        try (InputStream unpacked = Unpacking.of(response.body().byteStream(), encoding)) {
            return unpacked.readNBytes(MOST_SAID);
        }
    }

    /// When an allowance that is used up is renewed, where that is said in the headers that many interfaces
    /// share: a moment, or seconds from now.
    private Optional<Instant> spent(Response response) {
        String left = Objects.requireNonNullElse(response.header("X-RateLimit-Remaining"), "");
        String reset = Objects.requireNonNullElse(response.header("X-RateLimit-Reset"), "")
                .replaceFirst("\\..*", "");
        boolean refused = response.code() == FORBIDDEN || response.code() == TOO_MANY;
        if (!refused || !left.matches("0(\\.0*)?") || !reset.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        long seconds = Long.parseLong(reset);
        Instant now = clock.instant();
        Instant at = seconds > SURELY_A_MOMENT ? Instant.ofEpochSecond(seconds) : now.plusSeconds(seconds);
        return Optional.of(at.isAfter(now.plus(LONGEST_WAIT)) ? now.plus(LONGEST_WAIT) : at);
    }

    /// Seconds or a date (RFC 9110, section 10.2.3), at most a year from now.
    private Optional<Instant> retryAfter(Headers headers) {
        String written = headers.get("Retry-After");
        Instant now = clock.instant();
        Instant latest = now.plus(LONGEST_WAIT);
        if (written != null && written.strip().matches("\\d+")) {
            String digits = written.strip();
            Instant until = digits.length() > 9 ? latest : now.plusSeconds(Long.parseLong(digits));
            return Optional.of(until.isAfter(latest) ? latest : until);
        }
        return Optional.ofNullable(headers.getDate("Retry-After"))
                .map(Date::toInstant)
                .map(d -> d.isAfter(latest) ? latest : d);
    }

    /// A header `Refresh: 0; url=…` sends readers on as a redirect does. One to the same page is a clock, not a
    /// redirect.
    private static Optional<String> refresh(Response response, Address at) {
        String header = response.header("Refresh");
        if (header == null) {
            return Optional.empty();
        }
        Matcher m = REFRESH.matcher(header);
        return m.matches()
                ? Optional.of(
                                m.group(1) != null
                                        ? m.group(1)
                                        : m.group(2) != null
                                                ? m.group(2)
                                                : m.group(3).strip())
                        .filter(r ->
                                !r.isEmpty() && at.resolve(r).filter(at::equals).isEmpty())
                : Optional.empty();
    }

    private Answer found(Response response, Request request, Address at) throws IOException {
        String encoding = String.join(",", response.headers().values("Content-Encoding"));
        int most = request.limits().bytes();
        try (InputStream sent = Counted.atMost(response.body().byteStream(), most);
                InputStream unpacked = Unpacking.of(sent, encoding)) {
            Body body = Body.read(unpacked, most, large);
            return new Answer.Found(
                    body, response.header("Content-Type"), at, false, state(response, at), fresh(response));
        }
    }

    private static Validators state(Response response, Address at) {
        return new Validators(exact(response.header("ETag")), exact(response.header("Last-Modified")), at.toString());
    }

    /// As it was sent, or nothing if it cannot be sent back as it was.
    private static @Nullable String exact(@Nullable String header) {
        return header == null || header.isBlank() || header.indexOf('\ufffd') >= 0 ? null : header;
    }

    /// How long an answer says it stays good (RFC 9111, section 4.2), for our own cache: `max-age`, else `Expires`.
    private Duration fresh(Response response) {
        int age = response.cacheControl().maxAgeSeconds();
        if (age >= 0) {
            return response.cacheControl().noCache() || response.cacheControl().noStore()
                    ? Duration.ZERO
                    : Duration.ofSeconds(age);
        }
        Date expires = response.headers().getDate("Expires");
        Date date = response.headers().getDate("Date");
        Instant from = date == null ? clock.instant() : date.toInstant();
        Duration fresh = expires == null ? Duration.ZERO : Duration.between(from, expires.toInstant());
        return fresh.isNegative() ? Duration.ZERO : fresh;
    }

    /// What a server wrote, fit for a line of our own.
    static String shown(String written) {
        String plain = written.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
    }
}
