package org.gemba.server.page;

import jakarta.servlet.RequestDispatcher;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * A request that found nobody to answer it, or that could not be read.
 *
 * @param status why, as HTTP counts it
 * @param path the address it was sent to
 * @param fault what went wrong with it, where something did
 */
public record Astray(int status, String path, Optional<Throwable> fault) {
    private static final int NOT_FOUND = 404;

    /** What the server says of a request that it leads to the last of all routes. */
    public static Astray of(ServerRequest request) {
        Optional<Object> fault = request.attribute(RequestDispatcher.ERROR_EXCEPTION);
        return new Astray(
                (Integer) request.attribute(RequestDispatcher.ERROR_STATUS_CODE).orElse(NOT_FOUND),
                (String) request.attribute(RequestDispatcher.ERROR_REQUEST_URI).orElse(request.path()),
                fault.map(Throwable.class::cast));
    }

    /** What is to be said of a fault on the way to an answer: that the request cannot be read, or that we are wrong. */
    public static Astray of(ServerRequest request, Throwable fault) {
        int status = fault instanceof InvalidParameterException unreadable ? unreadable.getErrorCode() : 500;
        return new Astray(status, request.path(), Optional.of(fault));
    }
}
