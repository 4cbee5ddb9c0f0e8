package org.gemba.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands at the door. It lets nobody in who was not sent to this machine by name, takes changes only from our own pages or
 * from programs that are no browser, in the forms that a foreign page cannot send, and gives every answer the headers that
 * keep foreign scripts and frames out.
 */
final class Doorkeeper extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> OURSELVES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        protect(response);
        if (!request.getRequestURI().startsWith("/look/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        boolean changing = request.getMethod().equals("POST");
        if (!OURSELVES.contains(host(request.getHeader("Host")))) {
            refuse(response, 421, "This server answers only under the names localhost and 127.0.0.1.");
        } else if (!changing && !request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET, POST");
            refuse(response, 405, "Here one can GET, which changes nothing, and POST.");
        } else if (changing && foreign(request)) {
            refuse(response, 403, "That came from another site and was not done. Open Gemba itself and do it there.");
        } else if (changing && !written(request)) {
            refuse(
                    response,
                    415,
                    "That was not done. Under /api send application/json, to the pages what a form sends.");
        } else {
            next.doFilter(request, response);
        }
    }

    /** What every answer tells a browser, faults included. */
    static void protect(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; object-src 'none'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /** Whether the body is of a kind that is taken at its address. A page of another site can send no JSON unasked. */
    private static boolean written(HttpServletRequest request) {
        String type = request.getContentType();
        String kind = type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        boolean forPrograms = request.getServletPath().startsWith("/api/");
        return forPrograms ? kind.equals("application/json") : FORMS.contains(kind);
    }

    private static boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return origin != null && !sameHost(origin, request.getHeader("Host"));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String host(@Nullable String header) {
        if (header == null) {
            return "";
        }
        int port = header.lastIndexOf(':');
        return port > header.lastIndexOf(']') ? header.substring(0, port) : header;
    }

    private static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
