package dev.interlock.simulator.shop.relay;

import dev.interlock.simulator.shop.process.Address;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One link: a port that listens, and the callee behind it. */
final class RelayedLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("shop.relay");

    private final String id;
    private final Address callee;
    private final ServerSocket listening;
    private final LinkShaper wire = new LinkShaper();
    private final LinkShaper.Ration out = wire.new Ration();
    private final LinkShaper.Ration back = wire.new Ration();

    private RelayedLink(String id, ServerSocket listening, Address callee) {
        this.id = id;
        this.listening = listening;
        this.callee = callee;
    }

    /** Opens the links of {@code id=port>host:port;…}. */
    static List<RelayedLink> open(String links, String host) throws IOException {
        List<RelayedLink> opened = new ArrayList<>();
        for (String link :
                Arrays.stream(links.split(";")).filter(text -> !text.isBlank()).toList()) {
            opened.add(openOne(link.strip(), host));
        }
        return List.copyOf(opened);
    }

    private static RelayedLink openOne(String link, String host) throws IOException {
        String[] parts = link.split("[=>]", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "SHOP_LINKS has '%s'. Give id=port>host:port, such as orders-database=5433>127.0.0.1:5432."
                            .formatted(link));
        }
        Address callee = Address.read("The callee of link '%s'".formatted(parts[0]), parts[2]);
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(host, Integer.parseInt(parts[1])));
        return new RelayedLink(parts[0], listening, callee);
    }

    String id() {
        return id;
    }

    int port() {
        return listening.getLocalPort();
    }

    Address callee() {
        return callee;
    }

    LinkShaper wire() {
        return wire;
    }

    /** Accepts callers until it is closed. */
    void relay(ExecutorService threads) {
        while (!listening.isClosed()) {
            try {
                // who calls meanwhile is never answered, and does not cost a thread each
                wire.awaitPassage();
                Socket caller = listening.accept();
                Conduit conduit = new Conduit(caller, wire);
                // resolved anew each time: a callee may come back with another address
                threads.execute(
                        () -> conduit.carry(new InetSocketAddress(callee.host(), callee.port()), threads, out, back));
            } catch (InterruptedException closed) {
                return;
            } catch (IOException broken) {
                if (!listening.isClosed()) {
                    LOG.warn("Link '{}' could not accept a caller", id, broken);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
