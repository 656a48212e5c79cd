package clew.net;

import java.util.Optional;
import java.util.regex.Pattern;

/// IPv4 addresses in all the spellings that the URL Standard knows: one to four numbers, decimal, octal (`0177`) or
/// hexadecimal (`0x7f`), the last of which fills what is left. (WHATWG URL Standard, IPv4 parser.)
final class Ipv4 {
    private static final long ALL = 1L << 32;
    private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]*");

    private Ipv4() {}

    /// Whether the last part of a host is a number, so that the host is an IPv4 address or nothing.
    static boolean endsInNumber(String host) {
        String bare = bare(host);
        return NUMBER.matcher(bare.substring(bare.lastIndexOf('.') + 1)).matches();
    }

    /// The address as four decimal numbers.
    static Optional<String> parse(String host) {
        String[] parts = bare(host).split("\\.", -1);
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            long number = number(parts[i]);
            long limit = last ? ALL >> (8 * i) : 256;
            if (parts.length > 4 || number < 0 || number >= limit) {
                return Optional.empty();
            }
            address += last ? number : number << (8 * (3 - i));
        }
        return Optional.of(
                (address >> 24) + "." + ((address >> 16) & 255) + "." + ((address >> 8) & 255) + "." + (address & 255));
    }

    private static String bare(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
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
