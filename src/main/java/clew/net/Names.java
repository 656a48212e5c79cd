package clew.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Answers what addresses a name has.
@FunctionalInterface
interface Names {
    /// Every address of a name, or of an address literal.
    List<InetAddress> lookup(String host) throws UnknownHostException;
}
