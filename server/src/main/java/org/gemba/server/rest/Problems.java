package org.gemba.server.rest;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says why not, as RFC 9457 has it; {@code remedy} says what helps. */
final class Problems {
    private Problems() {}

    static Map<String, Object> of(int status, String type, String title, String detail, String remedy) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:gemba:problem:" + type);
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("remedy", remedy);
        return problem;
    }

    static Map<String, Object> of(NotTaken not) {
        return of(not.status(), not.type(), not.title(), String.valueOf(not.getMessage()), not.remedy());
    }
}
