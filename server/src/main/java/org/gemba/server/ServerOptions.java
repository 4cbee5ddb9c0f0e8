package org.gemba.server;

import java.nio.file.Path;

/**
 * How the server is started. It listens on this machine only (127.0.0.1), until accounts exist.
 *
 * @param port 0 takes a free one
 * @param uploads the folder in which uploaded logs wait for their import
 */
public record ServerOptions(int port, Path uploads) {
    /** Where {@code gemba run} is found. */
    public static final int USUAL_PORT = 7400;
}
