package clew.net;

import clew.ClewException;
import clew.ClewException.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What may be reached besides the public internet, and through what.
///
/// @param hosts hosts that the person named, which may stand at private addresses: `name`, or `name:port` for that
///     port alone
/// @param proxy the HTTP proxy that every request goes through, as `host:port`, if there is one
public record Reach(Set<String> hosts, @Nullable String proxy) {
    /// The public internet alone, directly.
    public static final Reach PUBLIC = new Reach(Set.of(), null);

    public Reach {
        hosts = hosts.stream().map(Reach::host).collect(Collectors.toUnmodifiableSet());
        if (proxy != null) {
            proxy = proxy.replaceFirst("(?i)^http://", "").replaceFirst("/$", "");
            if (!proxy.matches("[^\\s/@:]+:\\d{1,5}|\\[[0-9a-fA-F:.]+]:\\d{1,5}")) {
                throw new ClewException(
                        Kind.BAD_INPUT, "the proxy must be given as http://HOST:PORT, without name and password");
            }
        }
    }

    /// @param hosts separated by commas or white space; may be empty
    public static Set<String> list(String hosts) {
        return Arrays.stream(hosts.split("[,\\s]+")).filter(h -> !h.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /// With further hosts.
    public Reach and(Collection<String> more) {
        Set<String> all = new java.util.HashSet<>(hosts);
        all.addAll(more);
        return new Reach(all, proxy);
    }

    boolean names(String host, int port) {
        return hosts.contains(host) || hosts.contains(host + ":" + port);
    }

    /// Whether a port of that host is named, whichever.
    boolean names(String host) {
        return hosts.stream().anyMatch(h -> h.equals(host) || h.startsWith(host + ":"));
    }

    private static String host(String written) {
        String host = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        if (host.isEmpty()
                || host.contains("/")
                || host.contains("*")
                || host.chars().anyMatch(c -> c <= ' ')) {
            throw new ClewException(
                    Kind.BAD_INPUT, "'" + written + "' is no host; name one as NAME or NAME:PORT, without http://");
        }
        return host;
    }
}
