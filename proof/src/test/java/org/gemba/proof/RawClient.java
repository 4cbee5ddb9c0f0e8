package org.gemba.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A client that speaks with its own hands: as slowly, as wrongly or as silently as it likes. It never waits. */
final class RawClient implements AutoCloseable {
    private final SocketChannel socket;
    private final StringBuilder heard = new StringBuilder();
    private final boolean listens;
    private long bytes;
    private boolean gone;

    private RawClient(SocketChannel socket, boolean listens) {
        this.socket = socket;
        this.listens = listens;
    }

    /**
     * Connects.
     *
     * @param room for bytes not read yet, as asked of the system
     * @param listens whether to keep what is read
     */
    static RawClient connect(URI server, int room, boolean listens) throws IOException {
        SocketChannel socket = SocketChannel.open();
        socket.setOption(StandardSocketOptions.SO_RCVBUF, room);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        socket.configureBlocking(false);
        return new RawClient(socket, listens);
    }

    RawClient send(String text) {
        try {
            socket.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException closed) {
            gone = true;
        }
        return this;
    }

    /** Reads what is there, at most so much. */
    void read(int atMost) {
        ByteBuffer room = ByteBuffer.allocate(atMost);
        try {
            while (!gone && room.hasRemaining()) {
                int read = socket.read(room);
                if (read <= 0) {
                    gone = read < 0;
                    break;
                }
                bytes += read;
            }
        } catch (IOException reset) {
            gone = true;
        }
        if (listens) {
            heard.append(new String(room.array(), 0, room.position(), StandardCharsets.UTF_8));
        }
    }

    /** Whether the server has hung up, as far as this client has read. */
    boolean isGone() {
        return gone;
    }

    long bytes() {
        return bytes;
    }

    String heard() {
        return heard.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
