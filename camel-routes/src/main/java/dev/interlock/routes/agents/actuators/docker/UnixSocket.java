package dev.interlock.routes.agents.actuators.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A socket of this machine's file system for a client that knows sockets of the network alone. */
final class UnixSocket extends Socket {
    private final UnixDomainSocketAddress address;
    private final SocketChannel channel;
    private final Selector readable;
    private volatile int patience;

    UnixSocket(UnixDomainSocketAddress address) throws IOException {
        this.address = address;
        this.channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        this.readable = Selector.open();
    }

    /** Wherever it is told to go, there is one place that it goes to. */
    @Override
    public void connect(SocketAddress elsewhere, int timeout) throws IOException {
        try {
            channel.connect(address);
            channel.configureBlocking(false);
            channel.register(readable, SelectionKey.OP_READ);
        } catch (IOException refused) {
            throw new SocketException(
                    "The socket %s cannot be used (%s). Check that an engine listens there and that this user may write to it."
                            .formatted(address, refused.getMessage()));
        }
    }

    @Override
    public void connect(SocketAddress elsewhere) throws IOException {
        connect(elsewhere, 0);
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return length == 0 ? 0 : receive(ByteBuffer.wrap(into, offset, length));
            }
        };
    }

    private int receive(ByteBuffer into) throws IOException {
        int read = channel.read(into);
        while (read == 0) {
            if (readable.select(patience) == 0) {
                throw new SocketTimeoutException("Nothing came within %d ms.".formatted(patience));
            }
            readable.selectedKeys().clear();
            read = channel.read(into);
        }
        return read;
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                send(ByteBuffer.wrap(from, offset, length));
            }
        };
    }

    /** Requests are small; where the other side does not take them, it is given up soon. */
    private void send(ByteBuffer from) throws IOException {
        try (Selector writable = Selector.open()) {
            channel.register(writable, SelectionKey.OP_WRITE);
            while (from.hasRemaining()) {
                if (channel.write(from) == 0 && writable.select(patience) == 0) {
                    throw new SocketTimeoutException("Nothing was taken within %d ms.".formatted(patience));
                }
                writable.selectedKeys().clear();
            }
        }
    }

    @Override
    public synchronized void setSoTimeout(int millis) {
        patience = millis;
    }

    @Override
    public synchronized int getSoTimeout() {
        return patience;
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return InetSocketAddress.createUnresolved("docker.invalid", 80);
    }

    @Override
    public void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public void shutdownInput() throws IOException {
        channel.shutdownInput();
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
        readable.close();
        super.close();
    }

    // What sockets of the network can be told and this one has not.

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public void setKeepAlive(boolean on) {}

    @Override
    public void setReuseAddress(boolean on) {}

    @Override
    public void setSoLinger(boolean on, int seconds) {}

    @Override
    public void setTrafficClass(int trafficClass) {}

    @Override
    public synchronized void setSendBufferSize(int size) {}

    @Override
    public synchronized void setReceiveBufferSize(int size) {}
}
