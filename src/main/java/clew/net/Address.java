package clew.net;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// A web address (http or https), read once: the host that is checked is the host that is dialled.
///
/// Read as the client reads it, with the rules of the URL Standard (WHATWG, section 3.5 and 4.4) that it leaves
/// out: white space around and line ends within are dropped, a host that ends in a number is an IPv4 address in
/// any of its spellings or nothing, and some characters cannot stand in a host.
public final class Address {
    private static final int LONGEST = 8_000;
    private static final Pattern AROUND = Pattern.compile("^[\\x00-\\x20]+|[\\x00-\\x20]+$");
    private static final Pattern WITHIN = Pattern.compile("[\\t\\n\\r]");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20#%/:<>?@\\[\\\\\\]^`{|}\\x7f]");

    /// Before an `@`, a backslash ends the host for this standard and is a part of the name before it for older ones.
    private static final Pattern TWO_READINGS =
            Pattern.compile("(?i)^(?:https?:)?[/\\\\]{2}[^/?#]*\\\\[^/?#]*@.*", Pattern.DOTALL);

    private static final Pattern WEB = Pattern.compile("(?i)https?:.*", Pattern.DOTALL);

    private final HttpUrl url;

    private Address(HttpUrl url) {
        this.url = url;
    }

    /// The address that is written, or nothing if it is not a web address.
    public static Optional<Address> parse(String written) {
        String plain = plain(written);
        return isReadable(plain) && WEB.matcher(plain).matches()
                ? canonical(HttpUrl.Companion.parse(plain))
                : Optional.empty();
    }

    /// What a reference in an answer from this address leads to, or nothing if that is not a web address.
    public Optional<Address> resolve(String reference) {
        String plain = plain(reference);
        return isReadable(plain) ? canonical(url.resolve(plain)) : Optional.empty();
    }

    private static boolean isReadable(String plain) {
        return plain.length() <= LONGEST && !TWO_READINGS.matcher(plain).matches();
    }

    private static String plain(String written) {
        return WITHIN.matcher(AROUND.matcher(written).replaceAll("")).replaceAll("");
    }

    private static Optional<Address> canonical(@Nullable HttpUrl url) {
        if (url == null) {
            return Optional.empty();
        }
        String host = url.host();
        if (host.contains(":")) {
            return Optional.of(new Address(url));
        }
        if (FORBIDDEN.matcher(host).find()) {
            return Optional.empty();
        }
        if (!Ipv4.endsInNumber(host)) {
            return Optional.of(new Address(url));
        }
        return Ipv4.parse(host).map(a -> new Address(url.newBuilder().host(a).build()));
    }

    HttpUrl url() {
        return url;
    }

    /// The host: a name in lower case (punycode where it needs to), or an address literal without brackets.
    public String host() {
        return url.host();
    }

    /// The host as the client writes it, with its port where that is not the scheme's own.
    public String site() {
        return url.port() == HttpUrl.Companion.defaultPort(url.scheme()) ? host() : host() + ":" + url.port();
    }

    /// Without the part after `#`, which no server is told.
    public Address resource() {
        return new Address(url.newBuilder().fragment(null).build());
    }

    /// Scheme, host and port.
    String origin() {
        return url.scheme() + "://" + site();
    }

    /// Whether the host is written as numbers, so that no name is looked up.
    Optional<InetAddress> literal() {
        try {
            return Optional.of(InetAddress.ofLiteral(host()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Whether it says by itself that it is of this machine or a network of one's own.
    public boolean isLocal() {
        return host().equals("localhost")
                || literal().flatMap(PublicInternet::objection).isPresent();
    }

    /// Without name, password and fragment, fit to be shown.
    public String shown() {
        return url.newBuilder().username("").password("").fragment(null).build().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Address a && a.url.equals(url);
    }

    @Override
    public int hashCode() {
        return url.hashCode();
    }

    /// The whole address as it is dialled.
    @Override
    public String toString() {
        return url.toString();
    }
}
