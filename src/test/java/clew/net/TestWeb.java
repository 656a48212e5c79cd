package clew.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/// The web with names and lines of a test's own; everything else is as in the product.
public final class TestWeb {
    private Reach reach = Reach.PUBLIC;
    private Names names = host -> literal(host, "93.184.215.14");
    private UnaryOperator<InetSocketAddress> line = UnaryOperator.identity();
    private boolean guarded = true;
    private Wishes wishes = Wishes.inMemory();
    private InstantSource clock = InstantSource.system();
    private Turns.Ticks ticks = Turns.Ticks.SYSTEM;
    private final OkHttpClient.Builder client = new OkHttpClient.Builder();

    /// Where names stand; throws what a resolver throws.
    public interface Directory {
        List<String> addresses(String host) throws UnknownHostException;
    }

    /// Every connection, once found good, is led to this server.
    public TestWeb to(LocalServer server) {
        return line(address -> server.address());
    }

    public TestWeb line(UnaryOperator<InetSocketAddress> line) {
        this.line = line;
        return this;
    }

    public TestWeb names(Directory directory) {
        this.names = host -> {
            List<InetAddress> found = new ArrayList<>();
            for (String address : directory.addresses(host)) {
                found.add(InetAddress.ofLiteral(address));
            }
            return found;
        };
        return this;
    }

    public TestWeb reach(Reach reach) {
        this.reach = reach;
        return this;
    }

    /// Switches the guard off, to see that a harness notices.
    public TestWeb unguarded() {
        this.guarded = false;
        return this;
    }

    public TestWeb wishes(Wishes wishes) {
        this.wishes = wishes;
        return this;
    }

    public TestWeb clock(InstantSource clock) {
        this.clock = clock;
        return this;
    }

    TestWeb ticks(Turns.Ticks ticks) {
        this.ticks = ticks;
        return this;
    }

    TestWeb client(java.util.function.Consumer<OkHttpClient.Builder> with) {
        with.accept(client);
        return this;
    }

    /// Takes any certificate for any name: where it is only asked who is dialled.
    public TestWeb trustingAll() {
        X509TrustManager all = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {all}, null);
            client.sslSocketFactory(context.getSocketFactory(), all).hostnameVerifier((host, session) -> true);
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Web open() {
        return new Web(reach, new Dialer(reach, names, line, guarded), "", wishes, clock, new Turns(ticks), client);
    }

    /// A literal as the system's resolver reads one, else that address.
    static List<InetAddress> literal(String host, String otherwise) {
        try {
            return List.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return List.of(InetAddress.ofLiteral(otherwise));
        }
    }

    /// The address that a URL is read as, as it is dialled; nothing if it is none.
    public static String read(String written, String base) {
        Optional<Address> from = base == null ? Optional.empty() : Address.parse(base);
        return from.map(b -> b.resolve(written))
                .orElseGet(() -> Address.parse(written))
                .map(Address::toString)
                .orElse(null);
    }
}
