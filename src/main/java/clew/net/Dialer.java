package clew.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;
import okhttp3.Dns;

/// The one class of Clew that looks names up and opens connections. A name is refused if any of its addresses is not
/// public; each connection is refused once more by the address it is really about to be made to. What was looked up
/// is what is dialled: no name is asked for twice on the way. Hosts that the person named may stand anywhere.
final class Dialer extends SocketFactory implements Dns {
    private static final long PATIENCE_SECONDS = 10;

    /// Left alone, the system takes megabytes of a body that has to wait for its turn, from each of hundreds of hosts.
    private static final int UNREAD_BYTES = 256 * 1024;

    /// A look-up blocks the thread it runs on, so it does not run on the few that carry virtual threads.
    private static final ExecutorService LOOKUPS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("lookup-", 0).factory());

    private final Reach reach;
    private final Names names;
    private final UnaryOperator<InetSocketAddress> line;
    private final boolean guarded;

    /// @param reach what may be reached besides the public internet
    Dialer(Reach reach) {
        this(reach, host -> List.of(InetAddress.getAllByName(host)), UnaryOperator.identity(), true);
    }

    /// @param names who is asked for the addresses of a name
    /// @param line where a connection is led once its address was found good: tests have servers of their own
    /// @param guarded `false` in tests that must see what the guard is for
    Dialer(Reach reach, Names names, UnaryOperator<InetSocketAddress> line, boolean guarded) {
        this.reach = reach;
        this.names = names;
        this.line = line;
        this.guarded = guarded;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = new ArrayList<>();
        for (InetAddress address : patiently(host)) {
            // The name goes along, so that the dialled address says whose it is.
            InetAddress named = InetAddress.getByAddress(host, address.getAddress());
            if (!reach.names(host) && !isProxy(host)) {
                require(host, named);
            }
            found.add(named);
        }
        if (found.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return found;
    }

    private List<InetAddress> patiently(String host) throws UnknownHostException {
        Future<List<InetAddress>> answer = LOOKUPS.submit(() -> names.lookup(host));
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw unknown(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        }
    }

    private static UnknownHostException unknown(String host, Exception cause) {
        UnknownHostException unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }

    /// Refuses an address that is not public.
    void require(String host, InetAddress address) throws NotAllowed {
        Optional<String> objection = guarded ? PublicInternet.objection(address) : Optional.empty();
        if (objection.isPresent()) {
            String literal = address.getHostAddress();
            throw new NotAllowed((host.equals(literal) ? host : host + " stands at " + literal + ", which")
                    + " is not of the public internet (" + objection.get() + "); if you trust it, allow it with"
                    + " --allow-host " + host);
        }
    }

    private boolean isProxy(String host) {
        return reach.proxy() != null
                && reach.proxy()
                        .substring(0, reach.proxy().lastIndexOf(':'))
                        .replaceAll("[\\[\\]]", "")
                        .equals(host);
    }

    private InetSocketAddress checked(SocketAddress endpoint) throws IOException {
        if (!(endpoint instanceof InetSocketAddress inet) || inet.isUnresolved()) {
            throw new NotAllowed(endpoint + " is no address that was looked up here");
        }
        String host = inet.getHostString();
        if (!reach.names(host, inet.getPort()) && !isProxy(host)) {
            require(host, inet.getAddress());
        }
        return line.apply(inet);
    }

    /// A socket that connects to nothing that may not be reached, by no proxy that the Java machine was told of, and
    /// takes little of what nobody reads yet.
    private final class Guarded extends Socket {
        Guarded() throws IOException {
            super(Proxy.NO_PROXY);
            setReceiveBufferSize(UNREAD_BYTES);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            super.connect(checked(endpoint), timeout);
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        return new Guarded();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("a socket is connected after it was made, or not at all");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return createSocket(String.valueOf(host), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        return createSocket(host, port);
    }
}
