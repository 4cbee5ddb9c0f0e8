package org.gemba.house.language;

/** Whether work on a unit is done for the first time, or again because the first time was not right. */
public enum Attempt {
    FIRST,
    REWORK
}
