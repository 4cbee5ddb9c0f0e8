package org.gemba.server;

import java.io.IOException;
import java.io.PrintWriter;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What is answered where no page can: a request that is no request, or an error on the way to the page that tells of one. */
public final class LastResort extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Doorkeeper.protect(response);
        response.setContentType("text/plain;charset=UTF-8");
        try {
            PrintWriter writer = response.getReporter();
            if (writer != null) {
                writer.write(sentence(response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException gone) {
            // Nobody is there to be told.
        }
    }

    private static String sentence(int status) {
        if (status >= 500) {
            return "Something in this software went wrong. Try again; if it stays, tell whoever keeps it.\n";
        }
        return status == 413 ? "That is too large.\n" : "That could not be understood.\n";
    }
}
