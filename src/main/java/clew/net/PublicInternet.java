package clew.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which addresses are of the public internet, by the registries of IANA: IPv4 and IPv6 Special-Purpose Address
/// Registry (RFC 6890 and its updates), IPv6 Global Unicast Address Assignments (2000::/3 alone is assigned). An IPv6
/// address that carries an IPv4 address is judged by that one.
final class PublicInternet {
    private static final List<Range> IPV4 = ranges("""
            0.0.0.0/8          this network
            10.0.0.0/8         a private network
            100.64.0.0/10      a provider's inner network
            127.0.0.0/8        this machine
            168.63.129.16/32   a cloud's inner services
            169.254.0.0/16     the local link
            172.16.0.0/12      a private network
            192.0.0.0/24       protocol assignments
            192.0.2.0/24       documentation
            192.88.99.0/24     a retired relay
            192.168.0.0/16     a private network
            198.18.0.0/15      benchmarking
            198.51.100.0/24    documentation
            203.0.113.0/24     documentation
            224.0.0.0/4        multicast
            240.0.0.0/4        reserved, or broadcast
            """);

    private static final List<Range> IPV6 = ranges("""
            ::1/128            this machine
            ::/128             no address
            fc00::/7           a private network
            fe80::/10          the local link
            fec0::/10          a retired kind of private network
            ff00::/8           multicast
            2001::/23          protocol assignments and tunnels
            2001:db8::/32      documentation
            3fff::/20          documentation
            """);

    private static final Range ASSIGNED = Range.of("2000::/3", "");

    /// Prefixes after which an IPv4 address follows, and the byte it begins at.
    private static final List<Carrier> CARRIERS = List.of(
            new Carrier(Range.of("64:ff9b::/96", "NAT64 (RFC 6052)"), 12),
            new Carrier(Range.of("2002::/16", "6to4 (RFC 3056)"), 2));

    private PublicInternet() {}

    /// Why an address is not of the public internet, in words that follow "which is"; empty if it is.
    static Optional<String> objection(InetAddress address) {
        return objection(address.getAddress());
    }

    private static Optional<String> objection(byte[] address) {
        if (address.length == 4) {
            return first(IPV4, address);
        }
        if (isMapped(address)) {
            return objection(Arrays.copyOfRange(address, 12, 16));
        }
        for (Carrier carrier : CARRIERS) {
            if (carrier.prefix.holds(address)) {
                return objection(Arrays.copyOfRange(address, carrier.at, carrier.at + 4));
            }
        }
        if (isIsatap(address)) {
            Optional<String> inner = objection(Arrays.copyOfRange(address, 12, 16));
            if (inner.isPresent()) {
                return inner;
            }
        }
        return first(IPV6, address)
                .or(() -> ASSIGNED.holds(address) ? Optional.empty() : Optional.of("not assigned to anyone"));
    }

    private static Optional<String> first(List<Range> ranges, byte[] address) {
        return ranges.stream().filter(r -> r.holds(address)).map(Range::what).findFirst();
    }

    /// `::ffff:a.b.c.d` (RFC 4291), which Java turns into an IPv4 address of its own accord almost everywhere. It
    /// has no row among the carriers because its prefix cannot be written as a literal without that happening.
    private static boolean isMapped(byte[] a) {
        return Arrays.equals(a, 0, 10, new byte[10], 0, 10) && a[10] == -1 && a[11] == -1;
    }

    /// An interface identifier of ISATAP (RFC 5214, section 6.1), under whatever prefix.
    private static boolean isIsatap(byte[] a) {
        return (a[8] & ~3) == 0 && a[9] == 0 && a[10] == 0x5e && (a[11] & 0xff) == 0xfe;
    }

    private static List<Range> ranges(String table) {
        return table.lines()
                .map(l -> l.strip().split("\\s+", 2))
                .map(row -> Range.of(row[0], row[1]))
                .toList();
    }

    private record Carrier(Range prefix, int at) {}

    /// The addresses that begin with the same bits.
    private record Range(int bytes, BigInteger prefix, int free, String what) {
        static Range of(String written, String what) {
            String[] parts = written.split("/", 2);
            byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
            int free = address.length * 8 - Integer.parseInt(parts[1]);
            return new Range(address.length, new BigInteger(1, address).shiftRight(free), free, what);
        }

        boolean holds(byte[] address) {
            return address.length == bytes
                    && new BigInteger(1, address).shiftRight(free).equals(prefix);
        }
    }
}
