package org.gemba.house.floor;

/** A kind of defect an operator can report, by code and name. */
public record DefectKind(String code, String name) {
    public DefectKind {
        Naming.code("defect kind's code", code);
        Naming.name("defect kind's name", name);
    }
}
