package org.gemba.house.floor;

/** What a person answers for. Anyone may pull the cord; a role says who may answer, restart, sign. */
public enum Role {
    OPERATOR,
    TEAM_LEADER,
    GROUP_LEADER,
    MAINTENANCE,
    QUALITY,
    MATERIAL,
    ENGINEER,
    MANAGER
}
