package clew.net;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// IPv4 addresses in all the spellings that the URL Standard knows: one to four numbers, decimal, octal (`0177`) or
/// hexadecimal (`0x7f`), the last of which fills what is left. (WHATWG URL Standard, IPv4 parser.)
final class Ipv4 {
    private static final long ALL = 1L << 32;

    private Ipv4() {}

    /// Whether the last part of a host is a number, so that the host is an IPv4 address or nothing.
    static boolean endsInNumber(String host) {
        String last = parts(host).getLast();
        return last.matches("\\d+") || last.matches("(?i)0x[0-9a-f]*");
    }

    /// The address as four decimal numbers.
    static Optional<String> parse(String host) {
        List<String> parts = parts(host);
        long address = 0;
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            long number = number(parts.get(i));
            long limit = last ? ALL >> (8 * i) : 256;
            if (parts.size() > 4 || number < 0 || number >= limit) {
                return Optional.empty();
            }
            address += last ? number : number << (8 * (3 - i));
        }
        return Optional.of(
                (address >> 24) + "." + ((address >> 16) & 255) + "." + ((address >> 8) & 255) + "." + (address & 255));
    }

    private static List<String> parts(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return Arrays.asList(bare.split("\\.", -1));
    }

    /// The number, or -1 if it is none or too large for any address.
    private static long number(String part) {
        try {
            boolean hexadecimal = part.regionMatches(true, 0, "0x", 0, 2);
            boolean octal = !hexadecimal && part.length() > 1 && part.startsWith("0");
            String digits = part.substring(hexadecimal ? 2 : octal ? 1 : 0);
            if (hexadecimal && digits.isEmpty()) {
                return 0;
            }
            return digits.startsWith("-") || digits.startsWith("+")
                    ? -1
                    : Long.parseLong(digits, hexadecimal ? 16 : octal ? 8 : 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
