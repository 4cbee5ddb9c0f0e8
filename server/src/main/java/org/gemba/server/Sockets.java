package org.gemba.server;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * The sockets that people and programs come in by: how many, how long one may keep the server waiting, and how much lies in
 * one unread. Tomcat begins it, by its name.
 */
public final class Sockets extends Http11NioProtocol {
    /** Connections that may wait to be taken, as when all screens of a plant come back at once. */
    static final int KNOCKING = 1_000;

    /**
     * A socket is closed that sends nothing for so long while it is waited for, takes nothing for so long while it is
     * written to, or has not sent the whole head of a request so long after its first byte.
     */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What the system is asked to hold of what a reader has not taken yet; it may take twice that. */
    static final int UNREAD_BYTES = 32 * 1024;

    /** With its limits set, save how many there may be, which is for the one who starts it to say. */
    public Sockets() {
        setConnectionTimeout((int) PATIENCE.toMillis());
        setProperty("socket.txBufSize", Integer.toString(UNREAD_BYTES));
    }

    @Override
    protected Processor createProcessor() {
        return new Http11Processor(this, getAdapter()) {
            // Called for the first bytes of a request, and for each further part of a head that comes in parts.
            @Override
            public SocketState service(SocketWrapperBase<?> socket) throws IOException {
                long began = request.getStartTimeNanos();
                boolean tooSlow = began >= 0 && System.nanoTime() - began > PATIENCE.toNanos();
                return tooSlow ? SocketState.CLOSED : super.service(socket);
            }
        };
    }
}
