package org.gemba.server.rest;

/** Requests as they are sent, for the description of the interface. */
final class Examples {
    static final String PULL_CORD = """
            {"id":"3d6f-1","happenedAt":"2026-11-20T05:03:20Z","source":"tablet:A-07","provenance":"ENTERED",
             "request":{"is":"PullCord","station":"A-07","kind":"QUALITY","remark":"Seal pinched"}}""";

    static final String BATCH = """
            [
              {"id":"3d6f-2","happenedAt":"2026-11-20T05:03:21Z","source":"plc:A-07","provenance":"MEASURED",
               "request":{"is":"Report","happening":
                 {"is":"UnitStarted","unit":"P-1","part":"PUMP-40","station":"A-07","pieces":1}}},
              {"id":"3d6f-3","happenedAt":"2026-11-20T05:03:22Z","source":"plc:A-07","provenance":"MEASURED",
               "request":{"is":"Report","happening":{"is":"CycleBegan","unit":"P-1","station":"A-07"}}}]""";

    static final String CORRECTION = """
            {"id":"3d6f-4","happenedAt":"2026-11-20T05:10:00Z","source":"page","actor":"P-12","provenance":"ENTERED",
             "why":"It was another station"}""";

    static final String WHAT_IF = """
            {"name":"One place more before DRIVE","changes":[{"is":"PlacesBecome","before":"A-04","places":5}],
             "expectation":{"output":"MORE","outputADay":5,"leadTime":"SAME","stock":"MORE",
               "why":"HOUSING is blocked whenever A-05 runs long"},
             "play":{"horizon":"PT168H","runs":5,"seed":1}}""";

    private Examples() {}
}
