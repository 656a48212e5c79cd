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

    /// What no host may hold, besides control characters and spaces.
    private static final String FORBIDDEN = "#%/:<>?@[\\]^`{|}\u007f";

    /// Before an `@`, a backslash ends the host for this standard and is a part of the name before it for older ones.
    private static final Pattern TWO_READINGS =
            Pattern.compile("(?i)^(?:https?:)?[/\\\\]{2}[^/?#]*\\\\[^/?#]*@.*", Pattern.DOTALL);

    private final HttpUrl url;

    private Address(HttpUrl url) {
        this.url = url;
    }

    /// The address that is written, or nothing if it is not a web address.
    public static Optional<Address> parse(String written) {
        String plain = plain(written);
        return isReadable(plain) && isWeb(plain) ? canonical(HttpUrl.Companion.parse(plain)) : Optional.empty();
    }

    /// Whether it is written as a web address, be it a good one or not.
    public static boolean isMeant(String written) {
        return isWeb(plain(written));
    }

    /// What a reference in an answer from this address leads to, or nothing if that is not a web address.
    public Optional<Address> resolve(String reference) {
        String plain = plain(reference);
        return isReadable(plain) ? canonical(url.resolve(plain)) : Optional.empty();
    }

    private static boolean isWeb(String plain) {
        return plain.regionMatches(true, 0, "http:", 0, 5) || plain.regionMatches(true, 0, "https:", 0, 6);
    }

    private static boolean isReadable(String plain) {
        return plain.length() <= LONGEST
                && (plain.indexOf('\\') < 0 || !TWO_READINGS.matcher(plain).matches());
    }

    private static String plain(String written) {
        return written.trim().replace("\t", "").replace("\n", "").replace("\r", "");
    }

    private static boolean isForbidden(String host) {
        for (int i = 0; i < host.length(); i++) {
            if (host.charAt(i) <= ' ' || FORBIDDEN.indexOf(host.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Address> canonical(@Nullable HttpUrl url) {
        if (url == null) {
            return Optional.empty();
        }
        String host = url.host();
        if (host.contains(":")) {
            return Optional.of(new Address(url));
        }
        if (isForbidden(host)) {
            return Optional.empty();
        }
        if (!Ipv4.endsInNumber(host)) {
            return Optional.of(new Address(url));
        }
        return Ipv4.parse(host)
                .map(a -> a.equals(host) ? url : url.newBuilder().host(a).build())
                .map(Address::new);
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
