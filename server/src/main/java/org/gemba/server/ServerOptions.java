package org.gemba.server;

import java.nio.file.Path;

/**
 * How the server is started. It listens on this machine only (127.0.0.1), until accounts exist.
 *
 * @param port 0 takes a free one
 * @param folder where uploaded logs wait for their import and scenarios are kept, each in a folder of its own
 * @param sockets open at once; who comes then waits until one is free
 */
public record ServerOptions(int port, Path folder, int sockets) {
    /** Where {@code gemba run} is found. */
    public static final int USUAL_PORT = 7400;

    /** Room for all screens of a plant, four times over. */
    public static final int USUAL_SOCKETS = 4_096;

    /** With room for as many as usual. */
    public ServerOptions(int port, Path folder) {
        this(port, folder, USUAL_SOCKETS);
    }

    /** Where uploaded logs wait. */
    Path uploads() {
        return folder.resolve("uploads");
    }

    /** Where scenarios are kept, with their answers. */
    Path scenarios() {
        return folder.resolve("scenarios");
    }
}
