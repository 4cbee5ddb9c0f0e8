package org.gemba.server.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gemba.engine.Answer;
import org.gemba.house.journal.Receipt;
import org.gemba.house.language.RequestId;

/** What is answered to one request: a status and a body. */
record Outcome(int status, Map<String, Object> body) {
    static Outcome of(RequestId id, Answer answer) {
        return switch (answer) {
            case Answer.Done done -> new Outcome(done.again() ? 200 : 201, receipt(done.receipt()));
            case Answer.Nothing nothing -> new Outcome(200, Map.of("request", id.value(), "facts", 0));
            case Answer.Refused refused ->
                problem(
                        409,
                        "refused",
                        "That was refused.",
                        refused.refusal().reason(),
                        refused.refusal().remedy());
            case Answer.Busy busy ->
                problem(
                        503,
                        "busy",
                        "The line has too much to write just now.",
                        "Nothing was written.",
                        "Send it again under the same id after "
                                + busy.retryAfter().toSeconds() + " s.");
            case Answer.NotWritten not ->
                problem(
                        503,
                        "not-written",
                        not.shown() ? "It is shown, but not written down." : "The line's book cannot be written.",
                        not.why(),
                        "Call out by voice, and tell whoever keeps this software.");
            case Answer.Failed failed ->
                problem(
                        500,
                        "fault",
                        "Something in this software went wrong.",
                        failed.why(),
                        "Send it again; if it stays, tell whoever keeps this software.");
            case Answer.NoSuchLine none -> {
                NotTaken not = NotTaken.notHere("There is no such line here.");
                yield new Outcome(404, Problems.of(not));
            }
        };
    }

    static Outcome of(NotTaken not) {
        return new Outcome(not.status(), Problems.of(not));
    }

    boolean isProblem() {
        return status >= 400;
    }

    private static Outcome problem(int status, String type, String title, String detail, String remedy) {
        return new Outcome(status, Problems.of(status, type, title, detail, remedy));
    }

    private static Map<String, Object> receipt(Receipt receipt) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("line", receipt.line().toString());
        body.put("request", receipt.request().value());
        body.put("first", receipt.first());
        body.put("last", receipt.last());
        body.put("hash", receipt.hash().toString());
        return body;
    }
}
